// How stated times are understood, read by the parser itself, so that what the page of the API says of it is so.

import { assertNever } from '@/core/assert-never';
import { type TimeOut, toTimeOut } from '@/core/contracts/time';
import type { Milestone } from '@/core/incident/vocabulary';
import { unwrap } from '@/core/result';
import { type ApproximateTime, ONGOING, type TimeAnchor } from '@/core/time/approximate-time';
import { fromRfc3339Utc, type Instant } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';

export interface TimeReading {
  readonly given: string;
  /** One; of an interval its start, and its end unless that is open. */
  readonly times: readonly TimeOut[];
}

export const READINGS_ZONE = 'Europe/Berlin';

const GIVEN: readonly string[] = [
  '2024-03-11T22:41:08.25+01:00',
  '2024-03-11 22:41',
  '2024-03-11',
  '2024-03',
  '2024-03-11~',
  '[2024-03-11..2024-03-12]',
  '2024-03-11/2024-03-13',
  'around 14:05 on 5 Jan 2024',
  'late November 2023',
  'between 3 and 5 March 2024',
  'before 12 March 2024',
  '10:40 ± 5 min on 5 Jan 2024',
  'Thanksgiving weekend 2023',
  'within a day of detection',
];

const at = (rfc3339: string): Instant | null => fromRfc3339Utc(rfc3339);

const milestones: ReadonlyMap<Milestone, Omit<TimeAnchor, 'milestone'>> = new Map([
  [
    'detected',
    {
      eventId: '00000000-0000-4000-8000-000000000001',
      earliest: at('2024-03-12T06:15:00Z'),
      latest: at('2024-03-12T06:16:00Z'),
    },
  ],
]);

/** @param now decides nothing here: no words among these are counted from it */
export const timeReadings = (now: Instant): readonly TimeReading[] =>
  GIVEN.map((given) => ({ given, times: timesOf(given, now).map(toTimeOut) }));

function timesOf(given: string, now: Instant): readonly ApproximateTime[] {
  const when = unwrap(parseWhen(given, { zone: READINGS_ZONE, now, milestones }));
  switch (when.kind) {
    case 'undated':
      return [];
    case 'point':
      return [when.time];
    case 'interval':
      return [when.start, when.end].filter(isTime);
    default:
      return assertNever(when);
  }
}

const isTime = (one: ApproximateTime | typeof ONGOING | null): one is ApproximateTime =>
  one !== null && one !== ONGOING;
