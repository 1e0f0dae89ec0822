// The bounds of a time as short labels for the panel beside the words: "24 Nov 00:00", "25 Nov", "26 Nov 24:00".
// The exclusive end of a day is shown as 24:00 of that day. The year is left out unless the bounds lie in two years. A reading
// that the clock showed twice has its offset: "25 Oct 02:30 (UTC+2)".

import type { ApproximateTime } from './approximate-time';
import { clockName, dayName } from './calendar-names';
import { type Instant, instant, MICROS_PER_DAY, MICROS_PER_MINUTE } from './instant';
import { isDayOrCoarser } from './unit';
import { microsOfWall, wallMicrosAt, zoneOffsetLabel } from './zone';

export interface DescribedBounds {
  /** "24 Nov 00:00"; null when open. */
  readonly earliest: string | null;
  /** "25 Nov"; null when there is no best guess. */
  readonly best: string | null;
  /** "26 Nov 24:00"; null when open. */
  readonly latest: string | null;
}

/** Not of a clock time: its words say it all. */
export const areBoundsTelling = ({ earliest, latest }: ApproximateTime): boolean =>
  earliest === null || latest === null || latest - earliest > MICROS_PER_MINUTE;

export function describeBounds(
  time: ApproximateTime,
  { zone = time.zone }: { readonly zone?: string },
): DescribedBounds {
  const { earliest, best, latest, precision } = time;
  const lastMoment = latest === null ? null : instant(latest - 1);
  const years = [earliest, best, lastMoment].filter((at) => at !== null).map((at) => yearOf(at, zone));
  const day = (wall: number): string => {
    const name = dayName(wall, 'short');
    return new Set(years).size > 1 ? name : name.slice(0, name.lastIndexOf(' '));
  };
  const moment = (at: Instant): string => {
    const wall = wallMicrosAt(at, zone);
    const offset = microsOfWall(wall, zone).length > 1 ? ` (${zoneOffsetLabel(zone, at)})` : '';
    return `${day(wall)} ${clockName(wall)}${offset}`;
  };
  return {
    earliest: earliest === null ? null : moment(earliest),
    best: best === null ? null : isDayOrCoarser(precision) ? day(wallMicrosAt(best, zone)) : moment(best),
    latest:
      latest === null
        ? null
        : endsDay(latest, zone)
          ? `${day(wallMicrosAt(instant(latest - 1), zone))} 24:00`
          : moment(latest),
  };
}

const endsDay = (latest: Instant, zone: string): boolean =>
  (wallMicrosAt(instant(latest - 1), zone) + 1) % MICROS_PER_DAY === 0;

const yearOf = (at: Instant, zone: string): string => dayName(wallMicrosAt(at, zone), 'short').slice(-4);
