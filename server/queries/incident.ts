// One incident as a member may read it, all parts as of the same revision.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import type { Role } from '@/core/incident/vocabulary';
import { readableEvents } from '@/core/share/redaction';
import { inSnapshot } from '../db/client';
import { liveEvents } from '../db/events';
import { liveFigures } from '../db/figures';
import { findMembership } from '../db/incidents';
import { readableFiles } from './evidence';

export interface ReadIncident {
  readonly incident: Incident;
  readonly role: Role;
  /** In order of time, undated last. */
  readonly events: readonly IncidentEvent[];
  /** In the order of entry. */
  readonly figures: readonly Figure[];
  readonly evidence: readonly Evidence[];
  /** The number of the last revision. */
  readonly revision: number;
}

/** Null when there is no such incident for this user. `ref` is the id or the likes of "INC-2023-0001". */
export const readIncident = (user: { readonly id: string }, ref: string): Promise<ReadIncident | null> =>
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return null;
    const { incident, role } = membership;
    const reader = { userId: user.id, role };
    const events = readableEvents(reader, await liveEvents(tx, incident.id, reader));
    const figures = await liveFigures(tx, incident.id);
    return {
      incident,
      role,
      events,
      figures,
      evidence: await readableFiles(tx, incident.id, reader),
      revision: incident.revision,
    };
  });
