// Moments of the record and zones as a document names them: "09:00 on 20 January 2023", "Pacific Time".

import type { ApproximateTime } from '@/core/time/approximate-time';
import { momentName } from '@/core/time/bound-names';
import { clockName, dayName } from '@/core/time/calendar-names';
import { type Instant, instant, MICROS_PER_SECOND, msOf } from '@/core/time/instant';
import { microsOfWall, wallMicrosAt, zoneOffsetLabel } from '@/core/time/zone';

/** To the second: finer is no help to anybody who reads. */
const wholeSecond = (at: Instant): Instant => instant(Math.floor(at / MICROS_PER_SECOND) * MICROS_PER_SECOND);

export const momentWords = (at: Instant, zone: string): string =>
  momentName(wholeSecond(at), { zone, style: 'long', precision: 'second' }, 'only');

/** "30 Nov 2026, 06:19:00", alike in every line of a column; with the offset where the clock shows it twice. */
export function stampWords(at: Instant, zone: string): string {
  const second = wholeSecond(at);
  const wall = wallMicrosAt(second, zone);
  const offset = microsOfWall(wall, zone).length > 1 ? ` (${zoneOffsetLabel(zone, second)})` : '';
  return `${dayName(wall, 'short')}, ${clockName(wall, 'second')}${offset}`;
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
