// What the wall clock reads where something begins and ends, for days and coarser. Where clocks go forward over midnight a day
// begins with what they show after it ("01:00" in Cairo), or ends with what they showed before it ("23:00" in Nuuk), and still
// is a day of the calendar: from midnight to midnight. Wall times are microseconds since the epoch had the clock been in UTC.

import { type Instant, instant, MICROS_PER_DAY } from './instant';
import { wallMicrosAt } from './zone';

/** Had the clock gone on at this instant. */
const shownUntil = (at: Instant, zone: string): number => wallMicrosAt(instant(at - 1), zone) + 1;

export function startingWallAt(at: Instant, zone: string): number {
  const wall = wallMicrosAt(at, zone);
  const midnight = Math.floor(wall / MICROS_PER_DAY) * MICROS_PER_DAY;
  return shownUntil(at, zone) <= midnight ? midnight : wall;
}

/** @param at exclusive */
export function endingWallAt(at: Instant, zone: string): number {
  const wall = shownUntil(at, zone);
  const midnight = Math.ceil(wall / MICROS_PER_DAY) * MICROS_PER_DAY;
  return midnight <= wallMicrosAt(at, zone) ? midnight : wall;
}
