import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, MAX_KEPT, MICROS_PER_DAY, MICROS_PER_SECOND } from '@/core/time/instant';
import { ZONES } from '@/core/time/time.arbitrary';
import { openCalendars } from './calendars';
import { instantOf } from './clock.sample';
import { limitEnd } from './counting';
import { deadlineOf } from './deadline';
import { nationalHolidays } from './national-holidays';
import { rolled } from './rolled';
import type { Counting } from './rule';
import { RULES } from './rules/all';

const calendars = openCalendars({ memberState: 'DE' }, nationalHolidays);

/** Every way of counting that the rules know: their own, their readings’, their stages’. */
const COUNTINGS: readonly (readonly [string, Counting])[] = RULES.flatMap(({ id, counting, readings, stages }) => [
  ...(counting ? [[id, counting] as const] : []),
  ...(counting
    ? readings.map((reading) => [`${id}, ${reading.name}`, { ...counting, ...reading.counting }] as const)
    : []),
  ...stages.map((stage) => [`${id}, ${stage.name}`, stage.counting] as const),
]);

const FROM = instantOf('2020-01-01T00:00:00Z');
const TO = instantOf('2032-12-31T00:00:00Z');

const seconds = fc.integer({ min: FROM / MICROS_PER_SECOND, max: TO / MICROS_PER_SECOND });
/** Near each other as often as far apart: days and weekends lie between them, or half a year. */
const pair = fc.tuple(
  seconds,
  fc.oneof(fc.integer({ min: 0, max: 4 * 86_400 }), fc.integer({ min: 0, max: 200 * 86_400 })),
);
const zone = fc.constantFrom(...ZONES, 'America/New_York', 'Pacific/Kiritimati');

describe('limitEnd', () => {
  it.each(['hour', 'calendar-day', 'month'] as const)('ends with the times that are kept, counted in %ss', (unit) => {
    const [[, counting] = []] = COUNTINGS;
    if (counting === undefined) throw new Error('no rule counts');
    const far: Counting = { ...counting, steps: [{ add: 3_650, unit }] };
    const start = { at: instant(MAX_KEPT - 1), zone: 'Africa/Cairo', isDated: false };
    expect(limitEnd(far, start, calendars)).toBe(MAX_KEPT);
  });

  it.each(COUNTINGS)('%s: a later trigger never ends earlier', (_, counting) => {
    fc.assert(
      fc.property(pair, zone, fc.boolean(), ([from, more], where, isDated) => {
        const start = (at: number) => ({ at: instant(at * MICROS_PER_SECOND), zone: where, isDated });
        const [first, second] = [start(from), start(from + more)].map((at) => limitEnd(counting, at, calendars));
        expect(second).toBeGreaterThanOrEqual(first ?? Number.NaN);
        expect(first).toBeGreaterThan(from * MICROS_PER_SECOND);
      }),
    );
  });
});

describe('rolled', () => {
  const calendar = calendars('member-state');
  it('bounds whatever a moment within the interval moves to', () => {
    const within = fc.double({ min: 0, max: 1, noNaN: true });
    const ends = fc.constantFrom({ clock: '12:00' }, 'end-of-day' as const);
    fc.assert(
      fc.property(seconds, fc.nat(9 * 86_400), within, ends, (from, width, share, end) => {
        const at = (second: number) => instant(second * MICROS_PER_SECOND);
        const roll = { end, zone: 'Europe/Berlin', calendar };
        const bounds = rolled({ earliest: at(from), latest: at(from + width) }, roll);
        const some = at(from + Math.floor(width * share));
        const one = rolled({ earliest: some, latest: some }, roll);
        expect(one.earliest).toBe(one.latest);
        expect(bounds.earliest ?? Number.NaN).toBeLessThanOrEqual(one.earliest ?? Number.NaN);
        expect(bounds.latest ?? Number.NaN).toBeGreaterThanOrEqual(one.latest ?? Number.NaN);
      }),
    );
  });
});

describe('deadlineOf', () => {
  const capped = RULES.find(({ id }) => id === 'dora-initial')?.counting;
  const moments = (at: number, width: number) => {
    const first = instant(at * MICROS_PER_SECOND);
    const last = instant(first + width * MICROS_PER_SECOND);
    return { first, last, until: last, isDated: false, zone: 'Europe/Berlin' };
  };
  const width = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 * 86_400 }));

  it('bounds every pair of moments that a capped limit can have been counted from', () => {
    if (!capped) throw new Error('there is a capped rule');
    fc.assert(
      fc.property(
        fc.tuple(seconds, width, fc.integer({ min: -2 * 86_400, max: 2 * 86_400 }), width),
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        ([aware, awareWidth, after, classifiedWidth], [a, c]) => {
          const cap = moments(aware, awareWidth);
          const trigger = moments(aware + after, classifiedWidth);
          const bounds = deadlineOf(capped, { trigger, cap }, calendars);
          const some = deadlineOf(
            capped,
            {
              trigger: moments(aware + after + Math.floor(classifiedWidth * c), 0),
              cap: moments(aware + Math.floor(awareWidth * a), 0),
            },
            calendars,
          );
          expect(some?.earliest).toBe(some?.latest);
          expect(bounds?.earliest ?? Number.NaN).toBeLessThanOrEqual(some?.earliest ?? Number.NaN);
          expect(bounds?.latest ?? Number.NaN).toBeGreaterThanOrEqual(some?.latest ?? Number.NaN);
        },
      ),
    );
  });

  it('never ends earlier for a classification that is later', () => {
    if (!capped) throw new Error('there is a capped rule');
    const cap = moments(FROM / MICROS_PER_SECOND, 0);
    const end = (after: number) =>
      deadlineOf(capped, { trigger: moments(FROM / MICROS_PER_SECOND + after, 0), cap }, calendars)?.earliest;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3 * 86_400 }),
        fc.nat(MICROS_PER_DAY / MICROS_PER_SECOND),
        (after, more) => {
          expect(end(after + more)).toBeGreaterThanOrEqual(end(after) ?? Number.NaN);
        },
      ),
    );
  });
});
