// How a clock stands at a moment. Bounds against bounds: what is only possible is said to be possible.

import { type Instant, MICROS_PER_SECOND } from '@/core/time/instant';
import type { Deadline } from './deadline';
import type { PossibleMoments } from './possible-moments';

export const CLOCK_STATUSES = [
  'not-triggered',
  'not-in-force',
  'running',
  'held',
  'no-fixed-limit',
  'due-soon',
  'possibly-missed',
  'missed',
  'met',
  'done',
  'met-late',
] as const;
export type ClockStatus = (typeof CLOCK_STATUSES)[number];

/** Whether the date has gone by, for certain or possibly, without what it asks for. */
export const isPassed = (status: ClockStatus): boolean => status === 'missed' || status === 'possibly-missed';

/** A deadline stated to the second includes that second. */
const lastMicro = (at: Instant): number => at + MICROS_PER_SECOND - 1;

const isAfter = (at: Instant, deadline: Instant): boolean => at > lastMicro(deadline);

/** Of a limit that was not met yet. An open side makes what lies on it possible. */
export function statusOfOpen({ earliest, latest }: Deadline, now: Instant, soonMicros: number): ClockStatus {
  if (latest !== null && isAfter(now, latest)) return 'missed';
  if (earliest === null || isAfter(now, earliest)) return 'possibly-missed';
  return earliest - now <= soonMicros ? 'due-soon' : 'running';
}

/** Of a limit whose filing is recorded. It was in time for certain, too late for certain, or possibly too late. */
export function statusOfMet({ earliest, latest }: Deadline, { first, last }: PossibleMoments): ClockStatus {
  if (earliest !== null && last !== null && !isAfter(last, earliest)) return 'met';
  const isCertainlyLate = latest !== null && first !== null && isAfter(first, latest);
  return isCertainlyLate ? 'met-late' : 'possibly-missed';
}

/** Of a hold: what must wait until it ends. */
export function statusOfHold({ latest }: Deadline, now: Instant): ClockStatus {
  return latest === null || now < latest ? 'held' : 'met';
}

/** Of a hold whose disclosure is recorded: before it ended it was too early, which is a limit missed. */
export function statusOfDisclosure({ earliest, latest }: Deadline, { first, last }: PossibleMoments): ClockStatus {
  if (latest !== null && first !== null && first >= latest) return 'met';
  const isCertainlyEarly = earliest !== null && last !== null && last < earliest;
  return isCertainlyEarly ? 'missed' : 'possibly-missed';
}
