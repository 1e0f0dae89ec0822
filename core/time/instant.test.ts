import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportedStateText } from '@/core/contracts/exported-state';
import { toTimeOut } from '@/core/contracts/time';
import { timeFromOut } from '@/core/contracts/time-from-out';
import { eventTable } from '@/core/export/event-table';
import { timelinePicture, WHOLE } from '@/core/export/timeline-picture';
import { written } from '@/core/export/written.sample';
import { eventsIn, readAll, refusalsIn } from '@/core/import/read.sample';
import { sampleEvent, sampleIncident } from '@/core/incident/event.sample';
import { LIGHT_PALETTE } from '@/core/timeline/painters/palette';
import { type ApproximateTime, PRECISIONS } from './approximate-time';
import { aroundAt } from './around-at';
import { describeBounds, describeTime } from './describe';
import { shiftTime, timeAt } from './edit';
import { toEdtf } from './edtf-notation';
import { type Instant, instant, isKept, MAX_KEPT, MICROS_PER_DAY, MIN_KEPT, toRfc3339 } from './instant';
import { parseWhen } from './parse';
import { addDays, dateOf, startOfDay } from './zone';

/** As far behind and ahead of UTC as clocks are today, and as they were in 1685. */
const ZONES = [
  ...['UTC', 'Etc/GMT+12', 'Pacific/Kiritimati', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata'],
  ...['Asia/Manila', 'America/Juneau', 'Australia/Lord_Howe', 'Africa/Cairo'],
] as const;

const zoneArbitrary = fc.constantFrom(...ZONES);

const nearEdge = (spanMicros: number): fc.Arbitrary<Instant> =>
  fc
    .oneof(
      fc.integer({ min: MIN_KEPT, max: MIN_KEPT + spanMicros }),
      fc.integer({ min: MAX_KEPT - spanMicros, max: MAX_KEPT }),
      fc.constantFrom(MIN_KEPT, MAX_KEPT, MIN_KEPT + 1, MAX_KEPT - 1),
    )
    .map(instant);

const edgeArbitrary = fc.oneof(nearEdge(3 * MICROS_PER_DAY), nearEdge(3 * 366 * MICROS_PER_DAY));

const NOW = instant(1_700_000_000_000_000);

function acceptedOf(text: string, zone: string): ApproximateTime | null {
  const when = parseWhen(text, { zone, now: NOW });
  return when.ok && when.value.kind === 'point' ? when.value.time : null;
}

const WORDS: readonly ((at: Instant, date: string) => string)[] = [
  (at) => toRfc3339(at),
  (at) => toRfc3339(at).replace('Z', '-12:00'),
  (at) => toRfc3339(at).replace('Z', '+14:00'),
  (_, date) => date,
  (_, date) => `${date}T23:30`,
  (_, date) => `${date}~`,
  (_, date) => date.slice(0, 7),
  (_, date) => date.slice(0, 4),
  (_, date) => `late ${date.slice(0, 4)}`,
  (_, date) => `around 11pm on ${date}`,
  (_, date) => `after ${date}`,
  (_, date) => `by ${date}`,
  (_, date) => `[1900-01-01..${date}]`,
  (_, date) => `within a day of ${date}`,
  (_, date) => `2 years before ${date}`,
  (_, date) => `about a month after ${date}`,
];

const stated = fc
  .tuple(edgeArbitrary, fc.constantFrom(...WORDS), zoneArbitrary)
  .map(([at, words, zone]) => acceptedOf(words(at, dateOf(at, zone)), zone));

const pointedAt = fc
  .tuple(edgeArbitrary, fc.constantFrom(...PRECISIONS), zoneArbitrary, fc.boolean())
  .map(([at, precision, zone, isAround]) => (isAround ? aroundAt : timeAt)(at, precision, zone));

const shifted = fc
  .tuple(pointedAt, fc.integer({ min: -40 * MICROS_PER_DAY, max: 40 * MICROS_PER_DAY }))
  .map(([time, delta]) => {
    const moved = shiftTime(time, delta);
    return moved.ok ? moved.value : null;
  });

/** What a door accepts near the first and the last moment that are kept. */
const acceptedArbitrary = fc.oneof(stated, pointedAt, shifted).filter((time): time is ApproximateTime => time !== null);

const bounds = ({ earliest, latest, best }: ApproximateTime) => ({ earliest, latest, best });

describe('the first and the last times that are kept', () => {
  it.each(ZONES)('hold all of the years 1685 and 2254 in %s, and nothing of 1683 and 2256', (zone) => {
    for (const text of ['1685', '2254', '1685-01-01', '2254-12-31', '1685-01-01T00:00', '2254-12-31T23:59:59.999999']) {
      expect(acceptedOf(text, zone), text).not.toBeNull();
    }
    for (const text of ['1684', '2255', '1684-12-30', '2255-01-02', '1683-12-31', '2256-01-01']) {
      expect(parseWhen(text, { zone, now: NOW }), text).toMatchObject({ ok: false, error: { detail: /1685 to 2254/ } });
    }
  });

  it('are said in words, in EDTF and in answers, in every zone', () => {
    fc.assert(
      fc.property(acceptedArbitrary, zoneArbitrary, (time, zone) => {
        for (const style of ['long', 'short'] as const) expect(describeTime(time, { style, zone })).not.toBe('');
        describeBounds(time, { zone });
        expect(timeFromOut(toTimeOut(time))).toEqual(time);
        expect(timeFromOut(toTimeOut({ ...time, zone }))).toEqual({ ...time, zone });
        for (const at of Object.values(bounds(time)).filter((bound) => bound !== null)) {
          expect(isKept(at)).toBe(true);
          expect(startOfDay(at, zone)).toBeLessThanOrEqual(at);
          expect(addDays(at, 31, zone)).toBeGreaterThan(at);
        }
      }),
    );
  });

  it('read back from their EDTF', () => {
    fc.assert(
      fc.property(acceptedArbitrary, (time) => {
        const edtf = toEdtf(time);
        fc.pre(edtf !== null);
        expect(acceptedOf(edtf ?? '', time.zone)).toMatchObject({ earliest: time.earliest, latest: time.latest });
      }),
    );
  });

  it('are drawn in every zone', () => {
    fc.assert(
      fc.property(fc.array(acceptedArbitrary, { minLength: 1, maxLength: 4 }), zoneArbitrary, (times, zone) => {
        const events = times.map((start, index) => sampleEvent({ id: `e${index}`, start, end: null }));
        const of = { incident: sampleIncident({ zone }), events, revision: { seq: 1, at: NOW }, audience: null };
        expect(timelinePicture(of, { widthPx: 1_200, palette: LIGHT_PALETTE }, WHOLE).svg).toContain('<svg');
      }),
    );
  });

  it('come back from an export as they were accepted', async () => {
    await fc.assert(
      fc.asyncProperty(acceptedArbitrary, zoneArbitrary, async (start, zone) => {
        const incident = sampleIncident({ zone });
        const events = [sampleEvent({ id: 'e1', start, end: null, learnedAt: null })];
        const table = readAll(await written(eventTable({ incident, events: [events], evidence: [], audience: null })), {
          choices: { zone },
        });
        const head = { seq: 3, at: NOW, hash: 'a'.repeat(64) };
        const state = await written(
          exportedStateText({ incident, events: [events], figures: [], head, audience: null }),
        );
        for (const { rows } of [table, readAll(state)]) {
          expect(refusalsIn(rows)).toEqual([]);
          expect(eventsIn(rows).map((fields) => fields.start && bounds(fields.start))).toEqual([bounds(start)]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
