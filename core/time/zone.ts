// Wall clocks in IANA zones: what a clock on the wall shows at an instant, and the instants at which it shows it.
// A wall reading is either a `WallClock` or `wallMicros`: microseconds since the epoch had the clock been in UTC.
// A reading can belong to no instant (the clock skipped it) or to two (the clock was set back).

import { dateOfDays, daysOf } from './calendar';
import {
  type Instant,
  instant,
  MICROS_PER_DAY,
  MICROS_PER_HOUR,
  MICROS_PER_MINUTE,
  MICROS_PER_SECOND,
} from './instant';
import { offsetMicros } from './zone-offset';

export { hasClock, isZone, NO_SUCH_ZONE, zoneAsSpelt } from './zone-offset';

export interface WallClock {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Minutes ahead of UTC; a fraction where local mean time was still kept. */
  readonly offsetMinutes: number;
}

export type WallReading = Omit<WallClock, 'offsetMinutes'>;

export const wallMicrosAt = (at: Instant, zone: string): number => at + offsetMicros(at, zone);

export function wallMicrosOf(wall: WallReading): number {
  const days = daysOf(wall.year, wall.month, wall.day);
  const seconds = (wall.hour * 60 + wall.minute) * 60 + wall.second;
  return days * MICROS_PER_DAY + seconds * MICROS_PER_SECOND + wall.microsecond;
}

export function readingOf(wallMicros: number): WallReading {
  const days = Math.floor(wallMicros / MICROS_PER_DAY);
  const micros = wallMicros - days * MICROS_PER_DAY;
  return {
    ...dateOfDays(days),
    hour: Math.floor(micros / MICROS_PER_HOUR),
    minute: Math.floor(micros / MICROS_PER_MINUTE) % 60,
    second: Math.floor(micros / MICROS_PER_SECOND) % 60,
    microsecond: micros % MICROS_PER_SECOND,
  };
}

export function wallClock(at: Instant, zone: string): WallClock {
  const offset = offsetMicros(at, zone);
  return { ...readingOf(at + offset), offsetMinutes: offset / MICROS_PER_MINUTE };
}

/** The instants at which the clock reads this, in order: none in a gap, two in a repeated hour, otherwise one. */
export function microsOfWall(wallMicros: number, zone: string): readonly number[] {
  // Every offset lies within a day of UTC, so the offsets a day before and after are the only candidates.
  const before = offsetMicros(wallMicros - MICROS_PER_DAY, zone);
  const after = offsetMicros(wallMicros + MICROS_PER_DAY, zone);
  if (before === after) return [wallMicros - before];
  return [wallMicros - before, wallMicros - after]
    .filter((micros) => micros + offsetMicros(micros, zone) === wallMicros)
    .sort((a, b) => a - b);
}

/** The first instant whose reading is not before this one: in a gap, the instant at which the clock jumps. */
export function firstMicrosOfWall(wallMicros: number, zone: string): number {
  const [first] = microsOfWall(wallMicros, zone);
  return first ?? jumpAcross(wallMicros, zone);
}

/** The first instant after the last one whose reading is before this one: the exclusive end of what the clock shows. */
export function endMicrosOfWall(wallMicros: number, zone: string): number {
  const last = microsOfWall(wallMicros - 1, zone).at(-1);
  return last === undefined ? jumpAcross(wallMicros - 1, zone) : last + 1;
}

/** The instant at which the clock jumps over a reading that it never shows. */
function jumpAcross(wallMicros: number, zone: string): number {
  let low = wallMicros - MICROS_PER_DAY;
  let high = wallMicros + MICROS_PER_DAY;
  low -= offsetMicros(low, zone);
  high -= offsetMicros(high, zone);
  for (;;) {
    const middle = Math.floor((low + high) / 2);
    // Beyond the safe integers there need be none in between.
    if (middle <= low || middle >= high) return high;
    if (middle + offsetMicros(middle, zone) < wallMicros) low = middle;
    else high = middle;
  }
}

export const startOfDay = (at: Instant, zone: string): Instant =>
  instant(firstMicrosOfWall(Math.floor(wallMicrosAt(at, zone) / MICROS_PER_DAY) * MICROS_PER_DAY, zone));

/** The same reading of the clock that many calendar days later; where that is skipped, the instant of the jump. */
export const addDays = (at: Instant, days: number, zone: string): Instant =>
  instant(firstMicrosOfWall(wallMicrosAt(at, zone) + days * MICROS_PER_DAY, zone));

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** The calendar date, "2023-01-05". */
export function dateOf(at: Instant, zone: string): string {
  const { year, month, day } = dateOfDays(Math.floor(wallMicrosAt(at, zone) / MICROS_PER_DAY));
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** "UTC−8", "UTC+5:30", "UTC". */
export function zoneOffsetLabel(zone: string, at: Instant): string {
  const minutes = Math.round(offsetMicros(at, zone) / MICROS_PER_MINUTE);
  if (minutes === 0) return 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${digits(rest, 2)}`}`;
}
