// One incident as a member may read it, all parts as of the same revision.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import type { Role } from '@/core/incident/vocabulary';
import { WHOLE_AT_MOST } from '@/core/outline/whole-at-most';
import { readableEvents } from '@/core/share/redaction';
import { readerOf } from '../db/access/readers';
import { inSnapshot } from '../db/connection/client';
import { areMoreThan, liveEvents, spokenOfEvents } from '../db/events/events';
import { liveFigures } from '../db/figures';
import { findMembership } from '../db/incidents';
import { readableFiles } from './evidence';

export interface ReadIncident {
  readonly incident: Incident;
  readonly role: Role;
  /** In order of time, undated last. Of very many only those that hold a milestone or of which sources state other times. */
  readonly events: readonly IncidentEvent[];
  /** Whether there are more events than these. */
  readonly areSome: boolean;
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
    const reader = await readerOf(tx, incident.id, { userId: user.id, role });
    const areSome = await areMoreThan(tx, incident.id, reader, WHOLE_AT_MOST);
    const read = await (areSome ? spokenOfEvents(tx, incident.id, reader) : liveEvents(tx, incident.id, reader));
    const events = readableEvents(reader, read);
    const figures = await liveFigures(tx, incident.id);
    return {
      incident,
      role,
      events,
      areSome,
      figures,
      evidence: await readableFiles(tx, incident.id, reader),
      revision: incident.revision,
    };
  });
