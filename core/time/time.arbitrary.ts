// Times for property tests: every precision and qualifier, clicked, moved, dragged and read from words, in zones whose
// clocks change by an hour, by half an hour, over midnight, and never.

import fc from 'fast-check';
import type { Result } from '@/core/result';
import { type ApproximateTime, PRECISIONS, type Precision } from './approximate-time';
import { shiftTime, timeAt, withBounds } from './edit';
import { type Instant, instant, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE } from './instant';
import { parseWhen } from './parse';
import { dateOf } from './zone';

export const ZONES = [
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Nuuk',
] as const;

export const zoneArbitrary = fc.constantFrom(...ZONES);

const YEAR_1970 = 0;
const YEAR_2100 = 4_102_444_800_000_000;
/** Around the changes of the clocks of these zones in 2022 and 2023, where mistakes live. */
const CHANGES = [
  '2022-10-30T01:00:00Z',
  '2022-11-06T09:00:00Z',
  '2023-03-12T10:00:00Z',
  '2023-03-26T01:00:00Z',
  '2023-04-01T15:00:00Z',
  '2022-10-01T15:30:00Z',
  '2023-04-27T22:00:00Z',
  '2023-10-26T21:00:00Z',
  '2025-03-30T01:00:00Z',
].map((text) => Date.parse(text) * 1_000);

export const instantArbitrary: fc.Arbitrary<Instant> = fc
  .oneof(
    fc.integer({ min: YEAR_1970, max: YEAR_2100 }),
    fc
      .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -2 * MICROS_PER_DAY, max: 2 * MICROS_PER_DAY }))
      .map(([change, offset]) => change + offset),
    fc
      .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -2_880, max: 2_880 }))
      .map(([change, minutes]) => change + minutes * MICROS_PER_MINUTE),
  )
  .map(instant);

export const precisionArbitrary: fc.Arbitrary<Precision> = fc.constantFrom(...PRECISIONS);

const clicked = fc
  .tuple(instantArbitrary, precisionArbitrary, zoneArbitrary)
  .map(([at, precision, zone]) => timeAt(at, precision, zone));

const SENTENCES: readonly ((date: string) => string)[] = [
  (date) => `${date}~`,
  (date) => `${date}%`,
  (date) => `${date}?`,
  (date) => `${date.slice(0, 7)}~`,
  (date) => `${date.slice(0, 4)}~`,
  (date) => `${date.slice(0, 3)}~`,
  (date) => `${date.slice(0, 4)}-22~`,
  (date) => `around 14:05 on ${date}`,
  (date) => `around 2:30 am on ${date}`,
  (date) => `around 3pm on ${date}`,
  (date) => `evening of ${date}`,
  (date) => `around the evening of ${date}`,
  (date) => `late on ${date}`,
  (date) => `the week of ${date}`,
  (date) => `around the week of ${date}`,
  (date) => `late November ${date.slice(0, 4)}`,
  (date) => `around mid-March ${date.slice(0, 4)}`,
  (date) => `early ${date.slice(0, 4)}`,
  (date) => `the ${date.slice(0, 3)}0s`,
  (date) => `H2 ${date.slice(0, 4)}`,
  (date) => `around H2 ${date.slice(0, 4)}`,
  (date) => `before ${date}`,
  (date) => `by ${date}`,
  (date) => `after ${date}`,
  (date) => `on or after ${date}`,
  (date) => `before ${date.slice(0, 7)}`,
  (date) => `by 14:05 on ${date}`,
  (date) => `after 14:05 on ${date}`,
  (date) => `between ${date} and 2101-01-01`,
  (date) => `between 10:00 and 14:05 on ${date}`,
  (date) => `between ${date} and 2101-01-01, most likely 2100-12-12`,
  (date) => `[1970-01-01..${date}]`,
  (date) => `about 2 weeks after ${date}`,
];

const stated = fc
  .tuple(instantArbitrary, fc.constantFrom(...SENTENCES), zoneArbitrary)
  .map(([at, sentence, zone]) => pointOf(sentence(dateOf(at, zone)), zone, at))
  .filter((time) => time !== null);

function pointOf(text: string, zone: string, now: Instant): ApproximateTime | null {
  const when = parseWhen(text, { zone, now });
  return when.ok && when.value.kind === 'point' ? when.value.time : null;
}

const valueOr = <T>(result: Result<T, unknown>, otherwise: T): T => (result.ok ? result.value : otherwise);

const deltaArbitrary = fc.oneof(
  fc.integer({ min: -400 * MICROS_PER_DAY, max: 400 * MICROS_PER_DAY }),
  fc.integer({ min: -48, max: 48 }).map((hours) => hours * MICROS_PER_HOUR),
);

export { deltaArbitrary };

const moved = fc
  .tuple(fc.oneof(clicked, stated), deltaArbitrary)
  .map(([time, delta]) => valueOr(shiftTime(time, delta), time));

const dragged = fc
  .tuple(fc.oneof(clicked, stated), instantArbitrary, fc.constantFrom('earliest', 'latest', 'best'))
  .map(([time, at, edge]) => valueOr(withBounds(time, { [edge]: at }), time));

export const timeArbitrary: fc.Arbitrary<ApproximateTime> = fc.oneof(clicked, stated, moved, dragged);
