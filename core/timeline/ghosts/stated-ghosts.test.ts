import { describe, expect, it } from 'vitest';
import type { Source } from '@/core/incident/event';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { aroundDay, eventAt, january, stated, wholeDay } from '../event.sample';
import { statedGhosts } from './stated-ghosts';

const source = (title: string, time: ApproximateTime | null, reliedOn = false): Source => ({
  id: title,
  title,
  publisher: '',
  url: '',
  locator: '',
  quote: '',
  stated: time,
  reliedOn,
  reliedOnReason: '',
  privilege: null,
});

const labels = (start: ApproximateTime | null, ...sources: Source[]): readonly string[] =>
  statedGhosts([eventAt('a', start, { sources })], 'UTC').map(({ label }) => label);

describe('the ghosts of sources', () => {
  it('show what another source states', () => {
    expect(labels(wholeDay(5), source('Form 8-K', wholeDay(5), true), source('Notice', wholeDay(8)))).toEqual([
      'Notice states 8 January 2023',
    ]);
  });

  it('leave out what differs in precision only', () => {
    expect(labels(aroundDay(5), source('Form 8-K', wholeDay(5)), source('Log', aroundDay(6)))).toEqual([]);
  });

  it('show both sides within a time that is too vague to tell', () => {
    const vague = stated(january(1), january(31));
    expect(labels(vague, source('Form 8-K', wholeDay(5)), source('Notice', wholeDay(8)))).toHaveLength(2);
  });

  it('show the source that is relied on where the event was not moved to it', () => {
    expect(labels(wholeDay(5), source('Form 8-K', wholeDay(9), true))).toEqual(['Form 8-K states 9 January 2023']);
  });

  it('are none for an event without a date', () => {
    expect(labels(null, source('Form 8-K', wholeDay(5)), source('Notice', wholeDay(8)))).toEqual([]);
  });
});
