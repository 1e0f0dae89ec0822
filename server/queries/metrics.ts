// The measured facts of an incident as a member may know them at a moment.

import 'server-only';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { IncidentEvent } from '@/core/incident/event';
import { liveEvents } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { type Metric, type MilestoneTime, measure, timesToMilestones } from '@/core/metrics/metrics';
import { ok, type Result } from '@/core/result';
import { readableEvents } from '@/core/share/redaction';
import { milestoneEvents } from '../db/events/events';
import { readAt } from './reading';

export interface Metrics {
  readonly revision: number;
  readonly metrics: readonly Metric[];
  readonly milestones: readonly MilestoneTime[];
}

/** Measured between what the user may read. */
export const readMetrics = (
  user: { readonly id: string },
  ref: string,
  moment: MomentQuery,
): Promise<Result<Metrics, Refusal>> =>
  readAt(user, ref, moment, {
    now: async ({ tx, incident: { id, revision, zone }, reader }) => {
      const events = readableEvents(reader, await milestoneEvents(tx, id, reader));
      return ok({ revision, ...measuredOf(events, zone) });
    },
    past: (state) => {
      const { revision, zone } = state.incident;
      return ok({ revision, ...measuredOf(liveEvents(state), zone) });
    },
  });

const measuredOf = (events: readonly IncidentEvent[], zone: string) => ({
  metrics: measure(events, zone),
  milestones: timesToMilestones(events, zone),
});
