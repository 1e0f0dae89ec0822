// Changes the given fields of the incident itself.

import 'server-only';
import { asSeverity, type IncidentPatch } from '@/core/contracts/incident';
import type { Actor } from '@/core/incident/actor';
import type { Incident, IncidentFields } from '@/core/incident/incident';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import { type Outcome, outcome } from './writing/outcome';
import { expectedVersion, type Precondition } from './writing/precondition';
import { inIncident } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

export interface IncidentChange {
  readonly ref: string;
  readonly patch: IncidentPatch;
  readonly precondition: Precondition;
  readonly once: Once<Outcome<Incident>> | null;
}

export const changeIncident = (entry: Entry, { ref, patch, precondition, once }: IncidentChange) =>
  inIncident(entry, ref, once, async (scene) => {
    const command = {
      type: 'incident.change',
      expectedVersion: expectedVersion(precondition, scene.incident.version),
      changes: readChanges(patch, scene.author.actor),
      reason: patch.reason,
    } as const;
    const written = await appendRevision(scene, command, TOUCHES_NOTHING);
    return outcome(written, ({ incident }) => incident);
  });

function readChanges(
  { reason: _, title, severity, legalHold, ...plain }: IncidentPatch,
  { name }: Actor,
): Partial<IncidentFields> {
  return {
    ...plain,
    ...(title !== undefined && { title: title.trim() }),
    ...(legalHold !== undefined && { legalHold: legalHold && { ...legalHold, placedBy: name } }),
    ...(severity !== undefined && { severity: asSeverity(severity) }),
  };
}
