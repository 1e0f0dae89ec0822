import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { type ApproximateTime, PRECISIONS } from './approximate-time';
import { shiftTime, snap, timeAt, withBounds } from './edit';
import { type Instant, instantFromMs, MAX_KEPT, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE } from './instant';
import { approximateTimeSchema } from './json';
import { parseWhen } from './parse';
import { deltaArbitrary, instantArbitrary, precisionArbitrary, timeArbitrary, zoneArbitrary } from './time.arbitrary';

const LA = 'America/Los_Angeles';
const now = instantFromMs(Date.parse('2023-01-21T18:37:12Z'));
const at = (text: string): Instant => instantFromMs(Date.parse(text));

function read(text: string, zone = LA): ApproximateTime {
  const when = unwrap(parseWhen(text, { zone, now }));
  if (when.kind !== 'point') throw new Error(`${text} is no point`);
  return when.time;
}

describe('timeAt', () => {
  it('is the exact unit that holds the instant, in words of its own', () => {
    expect(timeAt(at('2023-01-05T18:40:12Z'), 'day', LA)).toEqual({
      ...read('2023-01-05'),
      statedAs: '5 January 2023',
    });
    expect(timeAt(at('2023-01-05T18:40:12Z'), 'minute', LA)).toEqual({
      ...read('2023-01-05T10:40'),
      statedAs: '5 January 2023, 10:40',
    });
  });

  it('tells the two times of a repeated hour apart', () => {
    const time = timeAt(at('2022-11-06T09:30:00Z'), 'minute', LA);
    expect(time).toMatchObject({ earliest: at('2022-11-06T09:30:00Z'), statedAs: '6 November 2022, 01:30 (UTC−8)' });
  });

  it('holds the instant at every precision, as a time that can be stored', () => {
    fc.assert(
      fc.property(instantArbitrary, precisionArbitrary, zoneArbitrary, (micros, precision, zone) => {
        const time = timeAt(micros, precision, zone);
        expect(approximateTimeSchema.safeParse(time).error).toBeUndefined();
        expect(time.earliest).toBeLessThanOrEqual(micros);
        expect(time.latest).toBeGreaterThan(micros);
      }),
    );
  });
});

describe('shiftTime', () => {
  const shifted = (text: string, delta: number) => unwrap(shiftTime(read(text), delta));

  it('moves an exact time by what it was dragged', () => {
    expect(shifted('2023-01-05T10:40', 35 * MICROS_PER_MINUTE)).toMatchObject({
      ...{ earliest: at('2023-01-05T19:15Z'), latest: at('2023-01-05T19:16Z'), best: at('2023-01-05T19:15Z') },
      statedAs: '5 January 2023, 11:15',
    });
  });

  it.each([
    ['Africa/Cairo', '2023-04-28', '2023-04-29'],
    ['Africa/Cairo', '2023-04-27', '2023-04-28'],
    ['Africa/Cairo', '2023-04-28~', '2023-04-29~'],
    ['Africa/Cairo', '[2023-04-28..2023-04-30]', '[2023-04-29..2023-05-01]'],
    ['America/Nuuk', '2025-03-28', '2025-03-29'],
    ['America/Nuuk', '2025-03-29', '2025-03-30'],
    ['America/Nuuk', '2025-03-29~', '2025-03-30~'],
  ])('moves a day that begins or ends without its midnight to whole days: in %s, %s', (zone, from, to) => {
    const { earliest, latest } = read(to, zone);
    expect(unwrap(shiftTime(read(from, zone), MICROS_PER_DAY))).toMatchObject({ earliest, latest });
  });

  it('moves nothing to a day that the calendar left out', () => {
    const day = read('2011-12-29', 'Pacific/Apia');
    const detail = 'It would come to lie on a day that the calendar left out in Pacific/Apia.';
    expect(shiftTime(day, MICROS_PER_DAY)).toMatchObject({ ok: false, error: { detail } });
    expect(unwrap(shiftTime(day, 2 * MICROS_PER_DAY)).statedAs).toBe('31 December 2011');
  });

  it('moves an approximate day with its bounds and best guess', () => {
    expect(shifted('2022-11-25~', 2.4 * MICROS_PER_DAY)).toEqual({
      ...read('2022-11-27~'),
      statedAs: 'on or around 27 November 2022',
    });
  });

  it('keeps days whole across the changes of the clocks', () => {
    expect(shifted('2023-03-11', MICROS_PER_DAY)).toEqual({ ...read('2023-03-12'), statedAs: '12 March 2023' });
    expect(shifted('2022-11-05~', MICROS_PER_DAY)).toMatchObject({
      earliest: at('2022-11-05T07:00Z'),
      latest: at('2022-11-08T08:00Z'),
    });
  });

  it('moves a month to the month that it was dragged into', () => {
    expect(shifted('2022-11', 20 * MICROS_PER_DAY).statedAs).toBe('December 2022');
    expect(shifted('late November 2022', -30 * MICROS_PER_DAY).statedAs).toBe('late October 2022');
    expect(shifted('2022-11', 3 * MICROS_PER_DAY)).toEqual(read('2022-11'));
  });

  it('moves open bounds too', () => {
    expect(shifted('before 5 March 2022', MICROS_PER_DAY)).toMatchObject({
      earliest: null,
      statedAs: 'before 6 March 2022',
    });
  });

  it('leaves a time alone that was hardly moved, words and all', () => {
    const time = read('yesterday');
    expect(unwrap(shiftTime(time, MICROS_PER_HOUR))).toBe(time);
  });

  it('no longer hangs on another event', () => {
    const milestones = new Map([['detected', { eventId: 'event-1', earliest: now, latest: null }]] as const);
    const when = unwrap(parseWhen('the day after 5 January 2023', { zone: LA, now, milestones }));
    const time =
      when.kind === 'point'
        ? {
            ...when.time,
            relativeTo: { milestone: 'detected' as const, eventId: 'event-1', earliest: now, latest: null },
          }
        : read('now');
    expect(unwrap(shiftTime(time, MICROS_PER_DAY))).not.toHaveProperty('relativeTo');
  });

  it('refuses to leave the years that are kept', () => {
    expect(shiftTime(timeAt(MAX_KEPT, 'day', 'UTC'), 400 * MICROS_PER_DAY)).toMatchObject({ ok: false });
  });

  it('keeps every invariant, and comes back when moved back by days', () => {
    fc.assert(
      fc.property(timeArbitrary, deltaArbitrary, (time, delta) => {
        const moved = shiftTime(time, delta);
        if (!moved.ok) return;
        expect(approximateTimeSchema.safeParse(moved.value).error).toBeUndefined();
        expect(moved.value.precision).toBe(time.precision);
        expect(moved.value.earliest === null).toBe(time.earliest === null);
        expect(moved.value.latest === null).toBe(time.latest === null);
      }),
    );
  });
});

describe('withBounds', () => {
  it('turns a day into a stretch of days', () => {
    expect(unwrap(withBounds(read('2023-01-05'), { latest: at('2023-01-08T08:00Z') }))).toEqual({
      ...read('between 5 and 7 January 2023'),
      statedAs: 'between 5 and 7 January 2023',
    });
  });

  it('keeps the best guess of an approximate time inside its new bounds', () => {
    const time = unwrap(withBounds(read('2022-11-25~'), { latest: at('2022-12-01T08:00Z') }));
    expect(time).toMatchObject({
      ...{ best: read('2022-11-25~').best, qualifier: 'approximate' },
      statedAs: 'between 24 and 30 November 2022, most likely 25 November 2022',
    });
  });

  it('drops a best guess that the new bounds exclude', () => {
    const time = unwrap(withBounds(read('2022-11-25~'), { earliest: at('2022-11-26T08:00Z') }));
    expect(time).toMatchObject({ best: null, qualifier: 'exact', statedAs: '26 November 2022' });
  });

  it('becomes as precise as the bound that was dragged', () => {
    const time = unwrap(withBounds(read('2023-01-05'), { earliest: at('2023-01-05T18:40Z') }));
    expect(time).toMatchObject({
      precision: 'minute',
      statedAs: 'between 10:40 on 5 January 2023 and 00:00 on 6 January 2023',
    });
  });

  it('no longer claims the moment itself once an exact time is stretched', () => {
    const time = unwrap(withBounds(read('2023-01-05T10:40'), { latest: at('2023-01-05T20:00Z') }));
    expect(time).toMatchObject({ best: null, statedAs: 'between 10:40 and 12:00 on 5 January 2023' });
  });

  it('opens a side and sets a best guess', () => {
    expect(unwrap(withBounds(read('2023-01-05'), { earliest: null })).statedAs).toBe('before 6 January 2023');
    expect(unwrap(withBounds(read('[2023-01-05..2023-01-09]'), { best: at('2023-01-07T20:00Z') })).statedAs).toBe(
      'between 5 and 9 January 2023, most likely 7 January 2023',
    );
  });

  it('refuses bounds that cross, a best guess outside them, and no bounds at all', () => {
    const time = read('2023-01-05');
    expect(withBounds(time, { earliest: at('2023-01-07T08:00Z') })).toMatchObject({ ok: false });
    expect(withBounds(time, { latest: time.earliest })).toMatchObject({ ok: false });
    expect(withBounds(time, { best: at('2023-01-07T08:00Z') })).toMatchObject({ ok: false });
    expect(withBounds(time, { earliest: null, latest: null })).toMatchObject({ ok: false });
  });

  it('keeps every invariant', () => {
    const change = fc.record(
      {
        earliest: fc.option(instantArbitrary),
        latest: fc.option(instantArbitrary),
        best: fc.option(instantArbitrary),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(timeArbitrary, change, (time, bounds) => {
        const changed = withBounds(time, bounds);
        if (changed.ok) expect(approximateTimeSchema.safeParse(changed.value).error).toBeUndefined();
      }),
    );
  });
});

describe('snap', () => {
  it.each([
    ['2023-01-05T18:40:31Z', 'minute', '2023-01-05T18:41:00Z'],
    ['2023-01-05T18:29:59Z', 'hour', '2023-01-05T18:00:00Z'],
    ['2023-01-05T19:59:00Z', 'day', '2023-01-05T08:00:00Z'],
    ['2023-01-05T20:01:00Z', 'day', '2023-01-06T08:00:00Z'],
    ['2023-01-17T00:00:00Z', 'month', '2023-02-01T08:00:00Z'],
    ['2022-11-06T09:40:00Z', 'hour', '2022-11-06T10:00:00Z'],
    ['2022-11-06T09:20:00Z', 'hour', '2022-11-06T09:00:00Z'],
  ] as const)('rests %s on the nearest %s at %s', (from, unit, to) => {
    expect(snap(at(from), unit, LA)).toBe(at(to));
  });

  it.each([
    ['2023-04-01T14:59:59Z', '2023-04-01T15:30:00Z'],
    ['2023-09-30T15:29:59Z', '2023-09-30T16:00:00Z'],
  ])('rests on a full hour where the clock is set by half of one, from %s at %s', (from, to) => {
    expect(snap(at(from), 'hour', 'Australia/Lord_Howe')).toBe(at(to));
  });

  it('rests where it is once it has snapped', () => {
    fc.assert(
      fc.property(instantArbitrary, fc.constantFrom(...PRECISIONS), zoneArbitrary, (micros, unit, zone) => {
        const snapped = snap(micros, unit, zone);
        expect(snap(snapped, unit, zone)).toBe(snapped);
      }),
    );
  });
});
