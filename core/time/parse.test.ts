import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import type { ApproximateTime, When } from './approximate-time';
import { type CasesOfZone, NOW } from './cases/case';
import { EDTF_CASES } from './cases/edtf.cases';
import { ENGLISH_BOUNDS } from './cases/english-bounds.cases';
import { ENGLISH_CLOCK } from './cases/english-clock.cases';
import { ENGLISH_DATES } from './cases/english-dates.cases';
import { INTERVAL_CASES } from './cases/interval.cases';
import { REFUSAL_CASES } from './cases/refusal.cases';
import { RFC3339_CASES } from './cases/rfc3339.cases';
import { instant } from './instant';
import { parseEnd, parseWhen } from './parse';

/** Microseconds by another library's calendar and zones, so that the tables do not rest on the code under test. */
function micros(text: string | null, zone: string): number | null {
  if (text === null) return null;
  const hasOffset = /Z$|T.*[+-]\d\d:\d\d$/.test(text);
  const at = hasOffset
    ? Temporal.Instant.from(text)
    : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
  return Number(at.epochNanoseconds / 1000n);
}

const now = instant(micros(NOW, 'UTC') ?? 0);
const LA = { zone: 'America/Los_Angeles', now };

const eachOf = <T>(tables: readonly CasesOfZone<T>[]): readonly (readonly [T, string])[] =>
  tables.flatMap(({ zone, cases }) => cases.map((row) => [row, zone] as const));

const read = (text: string | null | undefined, zone = LA.zone): When => unwrap(parseWhen(text, { zone, now }));

function readTime(text: string, zone = LA.zone): ApproximateTime {
  const when = read(text, zone);
  if (when.kind !== 'point') throw new Error(`${text} is no point`);
  return when.time;
}

const POINT_CASES = [...RFC3339_CASES, ...EDTF_CASES, ...ENGLISH_DATES, ...ENGLISH_CLOCK, ...ENGLISH_BOUNDS];

describe('parseWhen', () => {
  it('is tested with at least 200 points worked by hand', () => {
    expect(eachOf(POINT_CASES).length).toBeGreaterThanOrEqual(200);
  });

  it.each(eachOf(POINT_CASES))('reads the point %j in %s', (row, zone) => {
    const [input, earliest, latest, precision, qualifier = 'exact'] = row;
    const time = readTime(input, zone);
    expect(time).toMatchObject({
      earliest: micros(earliest, zone),
      latest: micros(latest, zone),
      precision,
      qualifier,
      statedAs: input.trim(),
    });
    expect(time.best === null || time.best >= (time.earliest ?? time.best)).toBe(true);
    expect(time.best === null || time.best < (time.latest ?? Infinity)).toBe(true);
  });

  it.each(eachOf(INTERVAL_CASES))('splits the interval %j in %s', ([input, start, end], zone) => {
    const when = read(input, zone);
    if (when.kind !== 'interval') throw new Error('no interval');
    const [earliest, latest] = start.map((bound) => micros(bound, zone));
    expect(when.start).toMatchObject({ earliest, latest });
    if (end === 'ongoing') return expect(when.end).toBe('ongoing');
    const [endEarliest, endLatest] = end.map((bound) => micros(bound, zone));
    expect(when.end).toMatchObject({ earliest: endEarliest, latest: endLatest });
  });

  it.each(REFUSAL_CASES.map(([input, says, suggestions]) => ({ input, says, suggestions })))(
    'refuses “$input”',
    ({ input, says, suggestions }) => {
      const when = parseWhen(input, LA);
      if (when.ok) throw new Error(`accepted as ${JSON.stringify(when.value)}`);
      expect(when.error.detail).toMatch(says);
      if (suggestions) expect(when.error.suggestions).toEqual(suggestions);
    },
  );

  it('offers only suggestions that it accepts', () => {
    for (const [input] of REFUSAL_CASES) {
      const when = parseWhen(input, LA);
      for (const suggestion of (!when.ok && when.error.suggestions) || []) {
        expect(parseWhen(suggestion, LA), `${suggestion} for ${input}`).toMatchObject({ ok: true });
      }
    }
  });

  it('says what it did understand', () => {
    const when = parseWhen('late November 2022 I think', LA);
    expect(when).toMatchObject({ ok: false, error: { understood: '“late November 2022” as late November 2022' } });
  });

  it('takes what is absent as undated', () => {
    expect(read(null)).toEqual({ kind: 'undated' });
    expect(read(undefined)).toEqual({ kind: 'undated' });
  });

  it('refuses a text of more than 500 characters without reading it', () => {
    expect(parseWhen(`5 January 2023 ${'x'.repeat(100_000)}`, LA)).toMatchObject({
      error: { detail: expect.stringMatching(/500/) },
    });
  });

  it('places the best guess of an approximate day at its noon, and gives a plain day none', () => {
    expect(readTime('2022-11-25~').best).toBe(micros('2022-11-25T12:00', LA.zone));
    expect(readTime('2022-11-25').best).toBeNull();
  });

  it('takes an exact instant and an approximate clock time as their own best guesses', () => {
    expect(readTime('2023-01-05T10:40:12.345678-08:00').best).toBe(micros('2023-01-05T10:40:12.345678-08:00', LA.zone));
    expect(readTime('around 3pm yesterday').best).toBe(micros('2023-01-20T15:00', LA.zone));
  });

  it('has no best guess for a time that the clock showed twice', () => {
    expect(readTime('2022-11-06T01:30').best).toBeNull();
  });

  it('takes a day that begins this very moment as begun', () => {
    const midnight = instant(micros('2023-01-21', LA.zone) ?? 0);
    const when = unwrap(parseWhen('21 January', { ...LA, now: midnight }));
    expect(when).toMatchObject({ time: { earliest: midnight } });
  });

  it('keeps a day of another zone in that zone, and shows a clock time in its own', () => {
    expect(readTime('5 January 2023 ET').zone).toBe('America/New_York');
    expect(readTime('16:04 ET on 5 January 2023').zone).toBe('America/Los_Angeles');
  });

  it('keeps the words of each part of an interval where they stand alone', () => {
    const parts = (text: string) => {
      const when = read(text);
      return when.kind === 'interval' && when.end !== 'ongoing' ? [when.start?.statedAs, when.end.statedAs] : null;
    };
    expect(parts('2022-11-25~/2023-01-05')).toEqual(['2022-11-25~', '2023-01-05']);
    expect(parts('around 25 Nov 2022 to 5 Jan 2023')).toEqual(['around 25 Nov 2022', '5 Jan 2023']);
    expect(parts('3 to 5 March 2022')).toEqual(['3 March 2022', '5 March 2022']);
  });

  it('gives up on long nonsense before the test’s time is over', () => {
    for (const text of ['early ', 'a day before ', '1 h ', 'between ', '(', '5 Jan - ']) {
      expect(parseWhen(text.repeat(500).slice(0, 500), LA).ok).toBe(false);
    }
  });
});

describe('a best guess', () => {
  it('is read in the place that is named for the bounds', () => {
    const there = readTime('between 5 and 7 January 2023 (Asia/Tokyo), most likely 6 January 2023');
    expect(there.best).toBe(micros('2023-01-06T12:00+09:00', 'Asia/Tokyo'));
  });
});

describe('words relative to a milestone', () => {
  const at = (text: string) => instant(micros(text, LA.zone) ?? 0);
  const milestones = new Map([
    ['detected', { eventId: 'event-1', earliest: at('2023-01-05'), latest: at('2023-01-06') }],
    ['contained', { eventId: 'event-2', earliest: at('2023-01-05T18:30'), latest: at('2023-01-05T18:31') }],
  ] as const);

  it.each([
    ['within a day of detection', '2023-01-05', '2023-01-07'],
    ['day before containment', '2023-01-04', '2023-01-05'],
    ['containment + 4h', '2023-01-05T22:30', '2023-01-05T22:31'],
    ['containment minus 90 minutes', '2023-01-05T17:00', '2023-01-05T17:01'],
    ['4 hours post-containment', '2023-01-05T22:30', '2023-01-05T22:31'],
    ['between 2 and 4 hours after containment', '2023-01-05T20:30', '2023-01-05T22:30'],
    ['2-3 days before detection', '2023-01-02', '2023-01-04'],
    ['within 2 hours after containment', '2023-01-05T18:30', '2023-01-05T20:31'],
    ['more than two weeks before detection', null, '2022-12-23'],
    ['at least 2 hours after containment', '2023-01-05T20:30', null],
    ['at the time of containment', '2023-01-05T18:30', '2023-01-05T18:31'],
    ['same day as detection', '2023-01-05', '2023-01-06'],
    ['within 2 hours before containment', '2023-01-05T16:30', '2023-01-05T18:31'],
    ['2 hours after containment', '2023-01-05T20:30', '2023-01-05T20:31'],
    ['about 2 hours after containment', '2023-01-05T19:30', '2023-01-05T21:31'],
    ['about a week before detection', '2022-12-22', '2023-01-06'],
    ['the day after detection', '2023-01-06', '2023-01-07'],
    ['up to two weeks before detection', '2022-12-22', '2023-01-06'],
    ['up to 24 hours after detection', '2023-01-05', '2023-01-07'],
    ['less than an hour after containment', '2023-01-05T18:30', '2023-01-05T19:31'],
    ['a week before detection', '2022-12-29', '2022-12-30'],
    ['the week before detection', '2022-12-29', '2023-01-05'],
    ['during the two weeks before detection', '2022-12-22', '2023-01-05'],
    ['the week after containment', '2023-01-06', '2023-01-13'],
    ['the day before detection', '2023-01-04', '2023-01-05'],
    ['the hour before containment', '2023-01-05T17:30', '2023-01-05T18:31'],
    ['the hour before detection', '2023-01-04T23:00', '2023-01-06'],
    ['on or around the day after detection', '2023-01-05', '2023-01-08'],
    ['on the day of containment', '2023-01-05', '2023-01-06'],
    ['the same day as detection', '2023-01-05', '2023-01-06'],
    ['the night before detection', '2023-01-04T18:00', '2023-01-05T06:00'],
    ['on the evening of detection', '2023-01-05T18:00', '2023-01-06'],
    ['the morning after containment', '2023-01-06T06:00', '2023-01-06T12:00'],
    ['before detection', null, '2023-01-06'],
    ['after detection', '2023-01-05', null],
    ['between detection and 9 January 2023', '2023-01-05', '2023-01-10'],
  ])('reads “%s” against the event that holds it, and keeps both', (text, earliest, latest) => {
    const when = unwrap(parseWhen(text, { ...LA, milestones }));
    if (when.kind !== 'point') throw new Error('no point');
    expect(when.time).toMatchObject({
      earliest: micros(earliest, LA.zone),
      latest: micros(latest, LA.zone),
      statedAs: text,
    });
    const milestone = text.includes('detection') ? 'detected' : 'contained';
    expect(when.time.relativeTo).toEqual({ milestone, ...milestones.get(milestone) });
  });

  it('lies beside every day on which an uncertain event may have been', () => {
    const access = { eventId: 'event-3', earliest: at('2022-11-24'), latest: at('2022-11-27') };
    const when = parseWhen('the week before first access', { ...LA, milestones: new Map([['first-access', access]]) });
    expect(when).toMatchObject({ value: { time: { earliest: at('2022-11-17'), latest: at('2022-11-26') } } });
  });

  it('lies in that part of every day beside which an uncertain event may have been', () => {
    const access = { eventId: 'event-3', earliest: at('2022-11-24'), latest: at('2022-11-27') };
    const when = parseWhen('the night before first access', { ...LA, milestones: new Map([['first-access', access]]) });
    expect(when).toMatchObject({
      value: { time: { earliest: at('2022-11-23T18:00'), latest: at('2022-11-26T06:00') } },
    });
  });

  it('refuses a month before a day, which has two readings, with both', () => {
    expect(parseWhen('the month before detection', { ...LA, milestones })).toMatchObject({
      error: { suggestions: ['December 2022', 'between 5 December 2022 and 5 January 2023'] },
    });
  });

  it.each([
    ['soonish after detection', '“after detection” as on or after 5 January 2023', 'after detection'],
    ['some two weeks before detection', '“two weeks before detection” as 22 December 2022', undefined],
    ['up to a day of detection', '“detection” as 5 January 2023', 'detection'],
  ])('never offers the words “%s” that it refuses', (text, understood, suggestion) => {
    const when = parseWhen(text, { ...LA, milestones });
    expect(when).toMatchObject({ ok: false, error: { understood } });
    const { suggestions = [] } = when.ok ? {} : when.error;
    expect(suggestions).not.toContain(text);
    if (suggestion !== undefined) expect(suggestions).toEqual([suggestion]);
    for (const offered of suggestions) expect(parseWhen(offered, { ...LA, milestones }).ok).toBe(true);
  });

  it('offers limits to a length that is not said, from the milestone named', () => {
    const when = parseWhen('a few days after detection', { ...LA, milestones });
    const suggestions = ['within 5 days after detection', 'after detection'];
    expect(when).toMatchObject({ ok: false, error: { suggestions } });
  });

  it('hangs on neither of two milestones', () => {
    const when = unwrap(parseWhen('between detection and containment', { ...LA, milestones }));
    expect(when).toMatchObject({ kind: 'point' });
    expect(when.kind === 'point' && when.time.relativeTo).toBeUndefined();
  });
});

describe('parseEnd', () => {
  const start = readTime('28 December 2022, 14:00');

  it.each([
    ['2023-01-05', '2023-01-05', '2023-01-06'],
    ['3 Jan', '2023-01-03', '2023-01-04'],
    ['until 3 Jan', '2023-01-03', '2023-01-04'],
    ['15:30', '2022-12-28T15:30', '2022-12-28T15:31'],
    ['02:00', '2022-12-29T02:00', '2022-12-29T02:01'],
    ['2 hours later', '2022-12-28T16:00', '2022-12-28T16:01'],
    ['the next day', '2022-12-29', '2022-12-30'],
    ['until the following day', '2022-12-29', '2022-12-30'],
    ['for 3 days', '2022-12-31', '2023-01-01'],
    ['3 a.m. the next day', '2022-12-29T03:00', '2022-12-29T04:00'],
    ['18:00 the same day', '2022-12-28T18:00', '2022-12-28T18:01'],
    ['that evening', '2022-12-28T18:00', '2022-12-29'],
    ['the following morning', '2022-12-29T06:00', '2022-12-29T12:00'],
    ['for about 3 hours', '2022-12-28T16:00', '2022-12-28T18:01'],
    ['about two days later', '2022-12-29', '2023-01-01'],
    ['45 minutes', '2022-12-28T14:45', '2022-12-28T14:46'],
    ['within 3 hours', '2022-12-28T14:00', '2022-12-28T17:01'],
    ['for at least 3 hours', '2022-12-28T17:00', null],
    ['until at least 3 Jan', '2023-01-03', null],
    ['through 3 Jan', '2023-01-03', '2023-01-04'],
  ])('reads “%s” after the start', (text, earliest, latest) => {
    expect(unwrap(parseEnd(text, LA, start))).toMatchObject({
      earliest: micros(earliest, LA.zone),
      latest: micros(latest, LA.zone),
      statedAs: text,
    });
  });

  it('knows no end and an open one', () => {
    expect(unwrap(parseEnd(null, LA, start))).toBeNull();
    expect(unwrap(parseEnd(undefined, LA))).toBeNull();
    expect(unwrap(parseEnd('ongoing', LA, start))).toBe('ongoing');
    expect(unwrap(parseEnd(' Ongoing ', LA, start))).toBe('ongoing');
    expect(unwrap(parseEnd('to present', LA, start))).toBe('ongoing');
  });

  it('refuses an empty end, an interval, one before the start, and a length without a start', () => {
    expect(parseEnd('', LA, start).ok).toBe(false);
    expect(parseEnd('3 to 5 March', LA, start)).toMatchObject({ error: { detail: expect.stringMatching(/interval/) } });
    expect(parseEnd('2022-12-27', LA, start)).toMatchObject({
      error: { detail: expect.stringMatching(/before the start/) },
    });
    expect(parseEnd('2 hours later', LA)).toMatchObject({ error: { detail: expect.stringMatching(/start/) } });
  });
});
