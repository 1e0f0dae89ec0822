// How clocks stand at a moment, while the page is open: the same rules as on the server, over the deadlines that it told.
// Also when that changes next, so that nothing has to be asked in the meantime.

import { DEFAULT_WARN_HOURS } from '@/core/disclosure/obligations';
import { type ClockStatus, statusOfHold, statusOfOpen } from '@/core/disclosure/status';
import { type Instant, instant, MICROS_PER_HOUR, MICROS_PER_SECOND } from '@/core/time/instant';
import type { ReadClock } from './clocks';

type Timed = Pick<ReadClock, 'deadline' | 'kind' | 'met' | 'status'>;

/** What is done, or has no date, stands as the server told. */
export function standingAt(
  { deadline, kind, met, status }: Timed,
  now: Instant,
  warnHours: readonly number[],
): ClockStatus {
  if (deadline === null || met !== null) return status;
  if (kind === 'not-before') return statusOfHold(deadline, now);
  return statusOfOpen(deadline, now, longest(warnHours) * MICROS_PER_HOUR);
}

/** The longest distance is that inside which a deadline is due soon. */
const longest = (hours: readonly number[]): number => Math.max(...(hours.length > 0 ? hours : DEFAULT_WARN_HOURS));

/** The first later moment at which a clock stands otherwise or a distance is reached; null where there is none. */
export function nextTurn(clocks: readonly Timed[], now: Instant, warnHours: readonly number[]): Instant | null {
  const hours = warnHours.length > 0 ? warnHours : DEFAULT_WARN_HOURS;
  const later = clocks.flatMap((clock) => turnsOf(clock, hours)).filter((at) => at > now);
  return later.length === 0 ? null : instant(Math.min(...later));
}

/** A deadline stated to the second includes that second. */
function turnsOf({ deadline, met }: Timed, hours: readonly number[]): readonly number[] {
  if (deadline === null || met !== null) return [];
  const { earliest, latest } = deadline;
  const ends = [earliest, latest].flatMap((at) => (at === null ? [] : [at, at + MICROS_PER_SECOND]));
  return earliest === null ? ends : [...ends, ...hours.map((count) => earliest - count * MICROS_PER_HOUR)];
}
