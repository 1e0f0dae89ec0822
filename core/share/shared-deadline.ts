// The deadline that the page behind a share link names: computed from what its reader may read. Of what counsel decided only
// the rule's title passes; no reason, no answer, no citation, nothing of what started it.

import type { Calendars } from '@/core/disclosure/calendars';
import { clocksOf } from '@/core/disclosure/clock';
import { clockZone } from '@/core/disclosure/clock-zone';
import type { Deadline } from '@/core/disclosure/deadline';
import { nextClock } from '@/core/disclosure/next-clock';
import type { Obligations } from '@/core/disclosure/obligations';
import type { RuleKind } from '@/core/disclosure/rule';
import type { ClockStatus } from '@/core/disclosure/status';
import type { IncidentEvent } from '@/core/incident/event';
import type { LinkAudience } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';

export interface SharedDeadline {
  readonly title: string;
  readonly kind: RuleKind;
  readonly deadline: Deadline;
  readonly status: ClockStatus;
  /** In which it is told. */
  readonly zone: string;
}

export interface SharedReckoning {
  readonly audience: LinkAudience;
  /** What the reader may read. */
  readonly events: readonly IncidentEvent[];
  /** As decided, before anything is narrowed away. */
  readonly obligations: Obligations | null;
  readonly now: Instant;
  readonly calendars: Calendars;
  /** The incident's zone. */
  readonly zone: string;
}

/** Outside the organisation nobody reads by when it has to tell whom. */
export function sharedDeadline(reckoning: SharedReckoning): SharedDeadline | null {
  const { audience, events, obligations, now, calendars } = reckoning;
  if (audience === 'external' || obligations === null) return null;
  const clocks = clocksOf({ events, obligations, now, calendars }).map((clock) => ({
    ...clock,
    kind: clock.rule.kind,
  }));
  const next = nextClock(clocks, now);
  if (next === null || next.deadline === null) return null;
  const { rule, kind, deadline, status } = next;
  return { title: rule.title, kind, deadline, status, zone: clockZone(next, reckoning.zone) };
}
