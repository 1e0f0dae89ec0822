// Moments of the record and zones as a document names them: "09:00 on 20 January 2023", "Pacific Time".

import type { ApproximateTime } from '@/core/time/approximate-time';
import { momentName } from '@/core/time/bound-names';
import { dayName } from '@/core/time/calendar-names';
import { type Instant, instant, MICROS_PER_SECOND, msOf } from '@/core/time/instant';
import { wallMicrosAt } from '@/core/time/zone';

/** To the second: finer is no help to anybody who reads. */
export function momentWords(at: Instant, zone: string): string {
  const second = instant(Math.floor(at / MICROS_PER_SECOND) * MICROS_PER_SECOND);
  return momentName(second, { zone, style: 'long', precision: 'second' }, 'only');
}

export const dayWords = (at: Instant, zone: string): string => dayName(wallMicrosAt(at, zone), 'short');

/** What people call the zone, or its IANA name where they call it nothing. */
export function zoneWords(zone: string, at: Instant): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(
    msOf(at),
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return name === zone || name.startsWith('GMT') ? zone : name;
}

/** What is said of times, with zones in brackets as people call them: "5 Jan 2023 (Pacific Time)". */
export const withZonesNamed = (words: string, times: readonly ApproximateTime[]): string =>
  times.reduce(
    (said, { zone, earliest, latest }) =>
      said.includes(`(${zone})`)
        ? said.replaceAll(`(${zone})`, `(${zoneWords(zone, earliest ?? latest ?? instant(0))})`)
        : said,
    words,
  );
