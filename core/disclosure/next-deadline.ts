// The deadline that a list of incidents tells of one of them, with what it takes to say how it stands a while later.

import type { Instant } from '@/core/time/instant';
import type { Clock } from './clock';
import type { Deadline } from './deadline';
import { nextClock } from './next-clock';
import type { RuleKind } from './rule';
import type { ClockStatus } from './status';

export interface NextDeadline {
  readonly title: string;
  readonly kind: RuleKind;
  readonly status: ClockStatus;
  readonly deadline: Deadline;
  /** The distances in hours inside which it is warned of. */
  readonly warnHours: readonly number[];
}

interface Standing {
  readonly now: Instant;
  readonly warnHours: readonly number[];
}

/** Takes clocks in the order of `clocksOf`. Null where nothing is open. */
export function nextDeadline(clocks: readonly Clock[], { now, warnHours }: Standing): NextDeadline | null {
  const next = nextClock(
    clocks.map((clock) => ({ ...clock, kind: clock.rule.kind })),
    now,
  );
  if (next === null || next.deadline === null) return null;
  const { rule, kind, status, deadline } = next;
  return { title: rule.title, kind, status, deadline, warnHours };
}
