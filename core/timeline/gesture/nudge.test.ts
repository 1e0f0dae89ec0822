import { describe, expect, it } from 'vitest';
import { dayTime } from '@/core/incident/event.sample';
import { timeAt } from '@/core/time/edit';
import { nudged } from './nudge';
import { january, sampleScale } from './scene.sample';

const scale = sampleScale();
const later = { kind: 'nudge', direction: 1 } as const;
const nudge = (times: Parameters<typeof nudged>[0], command: Parameters<typeof nudged>[1]) => {
  const outcome = nudged(times, command, scale, 'UTC');
  return outcome.ok ? outcome.value : outcome.error.detail;
};

describe('nudging', () => {
  it('moves a clock time by the unit in view, keeping its minutes', () => {
    const times = { start: timeAt(january(5 + 10.25 / 24), 'minute', 'UTC'), end: null };
    expect(nudge(times, later)).toMatchObject({ start: { best: january(5 + 11.25 / 24) } });
  });

  it('moves a day by a day, although hours are in view', () => {
    expect(nudge({ start: dayTime('2023-01-05'), end: null }, later)).toMatchObject({
      start: { earliest: january(6), latest: january(7) },
    });
  });

  it('moves what lasts as one', () => {
    const times = { start: dayTime('2023-01-03'), end: dayTime('2023-01-05') };
    expect(nudge(times, { kind: 'nudge', direction: -1 })).toMatchObject({
      start: { earliest: january(2) },
      end: { earliest: january(4) },
    });
  });

  it('moves the bounds of a moment', () => {
    const times = { start: dayTime('2023-01-05'), end: null };
    const hour = 1 / 24;
    expect(nudge(times, { kind: 'nudge-bound', side: 'early', direction: -1 })).toMatchObject({
      start: { earliest: january(5 - hour), latest: january(6) },
    });
    expect(nudge(times, { kind: 'nudge-bound', side: 'late', direction: -1 })).toMatchObject({
      start: { earliest: january(5), latest: january(6 - hour) },
    });
  });

  it('moves the ends of what lasts', () => {
    const times = { start: timeAt(january(3), 'hour', 'UTC'), end: timeAt(january(5), 'hour', 'UTC') };
    expect(nudge(times, { kind: 'nudge-bound', side: 'late', direction: 1 })).toEqual({
      end: expect.objectContaining({ earliest: january(5 + 1 / 24) }),
    });
  });

  it('says why it refuses', () => {
    const start = timeAt(january(5), 'hour', 'UTC');
    expect(nudge({ start, end: null }, { kind: 'nudge-bound', side: 'early', direction: 1 })).toContain('earliest');
    const times = { start: timeAt(january(5), 'hour', 'UTC'), end: timeAt(january(5), 'hour', 'UTC') };
    expect(nudge(times, { kind: 'nudge-bound', side: 'late', direction: -1 })).toContain('before the start');
  });

  it('has nothing to move in an undated event', () => {
    expect(nudge({ start: null, end: null }, later)).toEqual({});
  });
});
