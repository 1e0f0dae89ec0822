// How far a clock's deadline is from now: from its earliest end, since that is the one to be in time for.

import type { ReadClock } from '@/client/clocks';
import { distanceWords } from '@/core/disclosure/time-left';
import type { Instant } from '@/core/time/instant';

/** Empty where there is no date, or nothing is left to do. */
export function timeLeft({ deadline, met, kind }: Pick<ReadClock, 'deadline' | 'met' | 'kind'>, now: Instant): string {
  if (met !== null || deadline === null) return '';
  const at = kind === 'not-before' ? (deadline.latest ?? deadline.earliest) : (deadline.earliest ?? deadline.latest);
  return at === null ? '' : distanceWords(at, now);
}
