import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Instant, instant, MICROS_PER_DAY, MICROS_PER_HOUR } from './instant';
import { instantArbitrary, ZONES, zoneArbitrary } from './time.arbitrary';
import {
  addDays,
  dateOf,
  firstMicrosOfWall,
  isZone,
  microsOfWall,
  startOfDay,
  wallClock,
  wallMicrosOf,
  zoneAsSpelt,
  zoneOffsetLabel,
} from './zone';

const LA = 'America/Los_Angeles';
const at = (text: string): Instant => instant(Number(Temporal.Instant.from(text).epochNanoseconds / 1000n));

describe('zoneAsSpelt', () => {
  it('gives a zone the case of its name', () => {
    expect(['europe/berlin', 'EUROPE/BERLIN', 'utc', 'America/Los_Angeles'].map(zoneAsSpelt)).toEqual([
      ...['Europe/Berlin', 'Europe/Berlin', 'UTC', 'America/Los_Angeles'],
    ]);
  });

  it('puts no other name in the place of one that was given', () => {
    expect(['US/Pacific', 'Etc/UTC', 'Nowhere/At all'].map(zoneAsSpelt)).toEqual([
      'US/Pacific',
      'Etc/UTC',
      'Nowhere/At all',
    ]);
  });
});

describe('isZone', () => {
  it('knows IANA zones', () => {
    for (const zone of [...ZONES, 'UTC', 'Etc/UTC', 'America/Argentina/Ushuaia']) expect(isZone(zone)).toBe(true);
  });

  it('knows no other strings, not even offsets', () => {
    for (const zone of ['', 'Mars/Olympus', '+02:00', 'Pacific', 'America/Los Angeles', '__proto__']) {
      expect(isZone(zone)).toBe(false);
    }
  });

  it('does not take the abbreviations that some platforms know, each in a sense of its own', () => {
    for (const zone of ['BST', 'IST', 'CST', 'AST', 'PST', 'bst']) expect(isZone(zone)).toBe(false);
    for (const zone of ['EST', 'MST', 'HST', 'CET', 'EET', 'WET', 'GMT', 'EST5EDT']) expect(isZone(zone)).toBe(true);
  });
});

describe('wallClock', () => {
  it('reads what the clock shows, down to the microsecond', () => {
    expect(wallClock(at('2023-01-05T18:40:12.345678Z'), LA)).toEqual({
      ...{ year: 2023, month: 1, day: 5, hour: 10, minute: 40, second: 12, microsecond: 345_678 },
      offsetMinutes: -480,
    });
  });

  it('agrees with another library at any instant in every zone', () => {
    const zones = fc.constantFrom(
      ...ZONES,
      'Africa/Casablanca',
      'Pacific/Apia',
      'America/St_Johns',
      'Antarctica/Troll',
    );
    fc.assert(
      fc.property(instantArbitrary, zones, (micros, zone) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(Math.floor(micros / 1_000)).toZonedDateTimeISO(zone);
        const { year, month, day, hour, minute, second, offsetMinutes } = wallClock(micros, zone);
        expect([year, month, day, hour, minute, second]).toEqual([
          ...[expected.year, expected.month, expected.day, expected.hour, expected.minute, expected.second],
        ]);
        expect(offsetMinutes).toBe(expected.offsetNanoseconds / 60e9);
      }),
    );
  });

  it('throws for a zone that does not exist', () => {
    expect(() => wallClock(at('2023-01-05T00:00:00Z'), 'Mars/Olympus')).toThrow(/Mars/);
  });
});

describe('microsOfWall', () => {
  const reading = (hour: number, minute: number, month: number, day: number, year = 2022) =>
    wallMicrosOf({ year, month, day, hour, minute, second: 0, microsecond: 0 });

  it('finds no instant in the hour that is skipped', () => {
    expect(microsOfWall(reading(2, 30, 3, 12, 2023), LA)).toEqual([]);
  });

  it('finds both instants in the hour that occurs twice, in order', () => {
    expect(microsOfWall(reading(1, 30, 11, 6), LA)).toEqual([at('2022-11-06T08:30:00Z'), at('2022-11-06T09:30:00Z')]);
  });

  it('finds the one instant on either side of a change', () => {
    expect(microsOfWall(reading(1, 59, 3, 12, 2023), LA)).toEqual([at('2023-03-12T09:59:00Z')]);
    expect(microsOfWall(reading(3, 0, 3, 12, 2023), LA)).toEqual([at('2023-03-12T10:00:00Z')]);
    expect(microsOfWall(reading(2, 0, 11, 6), LA)).toEqual([at('2022-11-06T10:00:00Z')]);
  });

  it('always finds again the instant that a clock was read at', () => {
    fc.assert(
      fc.property(instantArbitrary, zoneArbitrary, (micros, zone) => {
        expect(microsOfWall(wallMicrosOf(wallClock(micros, zone)), zone)).toContain(micros);
      }),
    );
  });
});

describe('startOfDay and addDays', () => {
  it('make days of 23 and 25 hours', () => {
    const hours = (day: Instant) => (addDays(day, 1, LA) - day) / MICROS_PER_HOUR;
    expect(hours(startOfDay(at('2023-03-12T20:00:00Z'), LA))).toBe(23);
    expect(hours(startOfDay(at('2022-11-06T20:00:00Z'), LA))).toBe(25);
    expect(hours(startOfDay(at('2023-01-05T20:00:00Z'), LA))).toBe(24);
  });

  it('begin a day without a midnight where the clock jumps to', () => {
    expect(startOfDay(at('2023-04-28T12:00:00Z'), 'Africa/Cairo')).toBe(at('2023-04-27T22:00:00Z'));
  });

  it('keep the reading of the clock across a change', () => {
    expect(addDays(at('2023-03-11T18:00:00Z'), 1, LA)).toBe(at('2023-03-12T17:00:00Z'));
    expect(addDays(at('2023-03-11T10:30:00Z'), 1, LA)).toBe(at('2023-03-12T10:00:00Z'));
  });

  it('begin every day at or before its instants, at most 25 hours before', () => {
    fc.assert(
      fc.property(instantArbitrary, zoneArbitrary, (micros, zone) => {
        const start = startOfDay(micros, zone);
        expect(start).toBeLessThanOrEqual(micros);
        expect(micros - start).toBeLessThan(MICROS_PER_DAY + MICROS_PER_HOUR);
        expect(dateOf(start, zone)).toBe(dateOf(micros, zone));
      }),
    );
  });
});

describe('zoneOffsetLabel', () => {
  it.each([
    [LA, '2023-01-05T00:00:00Z', 'UTC−8'],
    [LA, '2023-07-05T00:00:00Z', 'UTC−7'],
    ['Asia/Kolkata', '2023-01-05T00:00:00Z', 'UTC+5:30'],
    ['America/St_Johns', '2023-01-05T00:00:00Z', 'UTC−3:30'],
    ['UTC', '2023-01-05T00:00:00Z', 'UTC'],
    ['Europe/London', '2023-01-05T00:00:00Z', 'UTC'],
  ])('labels %s at %s as %s', (zone, text, label) => {
    expect(zoneOffsetLabel(zone, at(text))).toBe(label);
  });
});

describe('firstMicrosOfWall', () => {
  it('finds the jump of a clock beyond the times that a number counts exactly', () => {
    const days = Array.from({ length: 30 }, (_, at) => Date.UTC(2300, 3, at + 1) * 1_000);
    const hours = days.map((midnight) => (firstMicrosOfWall(midnight, 'Africa/Cairo') - midnight) / MICROS_PER_HOUR);
    expect(new Set(hours.map(Math.round))).toEqual(new Set([-2, -3]));
  });
});
