// The measured facts of an incident as a member may know them.

import 'server-only';
import { type Metric, measure } from '@/core/metrics/metrics';
import { readableEvents } from '@/core/share/redaction';
import { inSnapshot } from '../db/client';
import { milestoneEvents } from '../db/events';
import { findMembership } from '../db/incidents';

export interface Metrics {
  readonly revision: number;
  readonly metrics: readonly Metric[];
}

/** Measured between what the user may read. Null when there is no such incident for this user. */
export const readMetrics = (user: { readonly id: string }, ref: string): Promise<Metrics | null> =>
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return null;
    const { incident, role } = membership;
    const reader = { userId: user.id, role };
    const events = readableEvents(reader, await milestoneEvents(tx, incident.id, reader));
    return { revision: incident.revision, metrics: measure(events, incident.zone) };
  });
