// A deadline in words, with the place whose clocks it is read from: "by Tue 17 Jan 2023, 23:59 in New York". A range says
// both ends, the earliest first; an open side is said to be open.

import { daysOf, weekdayOfDays } from '@/core/time/calendar';
import { monthName, WEEKDAY_NAMES } from '@/core/time/calendar-names';
import { type Instant, instant, MICROS_PER_MINUTE } from '@/core/time/instant';
import { wallClock } from '@/core/time/zone';
import type { Deadline } from './deadline';
import type { RuleKind } from './rule';

const two = (value: number): string => String(value).padStart(2, '0');

/** "Tue 17 Jan 2023". */
function dayWords({ year, month, day }: { year: number; month: number; day: number }): string {
  const weekday = WEEKDAY_NAMES[weekdayOfDays(daysOf(year, month, day)) - 1] ?? '';
  return `${weekday.slice(0, 3)} ${day} ${monthName(month, 'short')} ${year}`;
}

/** "Tue 17 Jan 2023, 23:59". Midnight is told as the end of the day before it: "Tue 17 Jan 2023, 24:00". */
export function deadlineMoment(at: Instant, zone: string): string {
  const wall = wallClock(at, zone);
  if (wall.hour !== 0 || wall.minute !== 0) return `${dayWords(wall)}, ${two(wall.hour)}:${two(wall.minute)}`;
  return `${dayWords(wallClock(instant(at - MICROS_PER_MINUTE), zone))}, 24:00`;
}

/** "in New York", "UTC". */
export const zoneWords = (zone: string): string =>
  zone.includes('/') && !zone.startsWith('Etc/')
    ? `in ${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')}`
    : zone.slice(zone.lastIndexOf('/') + 1);

/** @param zone the IANA name of the zone in which it is told */
export function deadlineWords({ earliest, latest }: Deadline, zone: string, kind: RuleKind = 'not-after'): string {
  const [first, last] = [earliest, latest].map((at) => (at === null ? null : deadlineMoment(at, zone)));
  const place = zoneWords(zone);
  if (kind === 'not-before') {
    const until = last ?? first;
    if (until == null) return 'until a moment that is not known';
    return last === null ? `not before ${until} ${place}, perhaps later` : `not before ${until} ${place}`;
  }
  if (first == null) return last == null ? 'at a moment that is not known' : `by ${last} ${place} at the latest`;
  if (last == null) return `from ${first} ${place} on, as late as what started it`;
  return first === last ? `by ${first} ${place}` : `between ${first} and ${last} ${place}`;
}
