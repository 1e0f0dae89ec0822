// Which event starts a rule's clock: the one that holds the milestone that the rule names. While nobody recorded that one,
// an earlier milestone stands in for it, and the clock says so. Takes what the reader may see: call it after redaction.

import type { IncidentEvent } from '@/core/incident/event';
import type { Milestone } from '@/core/incident/vocabulary';
import type { ApproximateTime } from '@/core/time/approximate-time';

export type DatedEvent = IncidentEvent & { readonly start: ApproximateTime };

/** The dated, unrefuted events of each milestone, the earliest first: `holdersByMilestone` of the metrics. */
export type Holders = ReadonlyMap<Milestone, readonly DatedEvent[]>;

export interface Trigger {
  readonly event: DatedEvent;
  readonly milestone: Milestone;
  /** The milestone that the rule names, where another one stands in for it. */
  readonly standsInFor: Milestone | null;
  /** How many events hold the milestone: the earliest counts. */
  readonly holderCount: number;
}

export function triggerOf([named, ...others]: readonly [Milestone, ...Milestone[]], holders: Holders): Trigger | null {
  for (const milestone of [named, ...others]) {
    const held = holders.get(milestone);
    const event = held?.[0];
    if (!held || !event) continue;
    return { event, milestone, standsInFor: milestone === named ? null : named, holderCount: held.length };
  }
  return null;
}
