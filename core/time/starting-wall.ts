// Where on the wall clock what begins at an instant began. Wall times are microseconds since the epoch had the clock been in UTC.

import { type Instant, instant, MICROS_PER_DAY } from './instant';
import { wallMicrosAt } from './zone';

/**
 * The reading from which what begins at this instant lasts. Where clocks go forward at midnight a day begins with what they show
 * after that, "01:00", and still is a day of the calendar: its midnight.
 */
export function startingWallAt(at: Instant, zone: string): number {
  const wall = wallMicrosAt(at, zone);
  const midnight = Math.floor(wall / MICROS_PER_DAY) * MICROS_PER_DAY;
  return wallMicrosAt(instant(at - 1), zone) + 1 <= midnight ? midnight : wall;
}
