// How long until a moment, or since it, in words: "in 2 d 9 h", "12 days ago".

import { type Instant, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE } from '@/core/time/instant';
import type { Deadline } from './deadline';
import type { RuleKind } from './rule';

/** From how many days on hours are left out. */
const DAYS_ALONE = 4;

/** "2 d 9 h", "12 days", "3 h 20 min": rounded down, so that nobody counts on more than there is. Takes microseconds. */
export function lengthLeft(micros: number): string {
  const days = Math.floor(micros / MICROS_PER_DAY);
  const hours = Math.floor((micros % MICROS_PER_DAY) / MICROS_PER_HOUR);
  if (days >= DAYS_ALONE) return `${days.toLocaleString('en-GB')} days`;
  if (days > 0) return `${days} d ${hours} h`;
  const minutes = Math.floor((micros % MICROS_PER_HOUR) / MICROS_PER_MINUTE);
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`;
}

/** "in 2 d 9 h", "12 days ago", "now" within a minute of it. */
export function distanceWords(at: Instant, now: Instant): string {
  const micros = at - now;
  if (Math.abs(micros) < MICROS_PER_MINUTE) return 'now';
  return micros > 0 ? `in ${lengthLeft(micros)}` : `${lengthLeft(-micros)} ago`;
}

interface Timed {
  readonly deadline: Deadline | null;
  readonly met: object | null;
  readonly kind: RuleKind;
}

/** How far a clock's deadline is: from its earliest end, since that is the one to be in time for. Empty where nothing is left to do. */
export function timeLeft({ deadline, met, kind }: Timed, now: Instant): string {
  if (met !== null || deadline === null) return '';
  const at = kind === 'not-before' ? (deadline.latest ?? deadline.earliest) : (deadline.earliest ?? deadline.latest);
  return at === null ? '' : distanceWords(at, now);
}
