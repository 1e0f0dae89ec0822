import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { instant, MICROS_PER_DAY, toRfc3339 } from '@/core/time/instant';
import { type ParseContext, parseWhen } from '@/core/time/parse';
import { boundsDraftOf, type EventTimes, readTimeDraft, type TimeDraft, timeDraftOf } from './time-draft';

const context: ParseContext = { zone: 'America/Los_Angeles', now: instant(Date.UTC(2023, 0, 6, 20) * 1_000) };

function timeOf(words: string): ApproximateTime {
  const when = unwrap(parseWhen(words, context));
  if (when.kind !== 'point') throw new Error('Not one time');
  return when.time;
}

const before: EventTimes = { start: timeOf('2022-11-25~'), end: null };

const read = (part: Partial<TimeDraft>, times: EventTimes = before) =>
  readTimeDraft({ ...timeDraftOf(times), ...part }, times, context);

const refusals = (part: Partial<TimeDraft>, times?: EventTimes) => {
  const answer = read(part, times);
  return answer.ok ? [] : answer.error.map(({ pointer }) => pointer);
};

describe('readTimeDraft', () => {
  it('keeps the times of words that nobody touched, whatever they would mean by now', () => {
    const start = { ...timeOf('yesterday'), statedAs: 'yesterday' };
    const later = { ...context, now: instant(context.now + 30 * MICROS_PER_DAY) };
    const times = { start, end: null };
    expect(readTimeDraft(timeDraftOf(times), times, later)).toEqual({ ok: true, value: times });
  });
  it('reads new words', () => {
    expect(unwrap(read({ when: '5 January 2023' })).start).toEqual(timeOf('5 January 2023'));
  });
  it('splits an interval into start and end', () => {
    const { start, end } = unwrap(read({ when: '2023-01-05/2023-01-06' }));
    expect([start?.statedAs !== undefined, end !== null]).toEqual([true, true]);
  });
  it('refuses an end beside an interval', () => {
    expect(refusals({ when: '2023-01-05/2023-01-06', until: '2023-01-07' })).toEqual(['/until']);
  });
  it('takes away the end together with the date', () => {
    const times = { start: timeOf('2023-01-05'), end: timeOf('2023-01-06') };
    expect(unwrap(read({ when: ' ' }, times))).toEqual({ start: null, end: null });
  });
  it('reads “ongoing” as an end', () => {
    expect(unwrap(read({ until: 'ongoing' })).end).toBe('ongoing');
  });
  it('names the field that it does not understand', () => {
    expect(refusals({ when: 'the day before yesterweek' })).toEqual(['/when']);
    expect(refusals({ until: 'some words' })).toEqual(['/until']);
  });
});

describe('bounds set by hand', () => {
  const drafted = boundsDraftOf(timeOf('2022-11-25~'));

  it('begin with the days that the words allow, the last one included', () => {
    expect(drafted).toEqual({ earliest: '24 November 2022', best: '25 November 2022', latest: '26 November 2022' });
  });
  it('leave the time as it is while nobody touches them', () => {
    expect(unwrap(read({ bounds: drafted })).start).toEqual(before.start);
  });
  it('move one bound and leave the other', () => {
    const start = unwrap(read({ bounds: { ...drafted, latest: '28 November 2022' } })).start;
    expect(start?.earliest).toBe(before.start?.earliest);
    expect(start?.latest && toRfc3339(start.latest)).toBe('2022-11-29T08:00:00Z');
  });
  it('count a clock time as the moment itself', () => {
    const start = unwrap(read({ bounds: { ...drafted, latest: '26 November 2022, 10:40' } })).start;
    expect(start?.latest && toRfc3339(start.latest)).toBe('2022-11-26T18:40:00Z');
  });
  it('take the middle of a day for the likeliest moment', () => {
    const start = unwrap(read({ bounds: { ...drafted, best: '24 November 2022' } })).start;
    expect(start?.best && toRfc3339(start.best)).toBe('2022-11-24T20:00:00Z');
  });
  it('open a side that was emptied', () => {
    expect(unwrap(read({ bounds: { ...drafted, earliest: '' } })).start?.earliest).toBeNull();
  });
  it('are refused where they cross or are not understood', () => {
    expect(refusals({ bounds: { ...drafted, latest: '20 November 2022' } })).toEqual(['/latest']);
    expect(refusals({ bounds: { ...drafted, earliest: '2 December 2022' } })).toEqual(['/earliest']);
    expect(refusals({ bounds: { ...drafted, best: 'whenever' } })).toEqual(['/best']);
  });
});
