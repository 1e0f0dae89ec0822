// Reads revisions over the API, page by page, and says what each one touched.

import { type RevisionOut, revisionListSchema } from '@/core/contracts/revision';
import { through } from './api';
import { eventTarget, figureTarget, type Target } from './outbox/target';
import { get, type Reading } from './read-incident';

const REVISIONS_PER_PAGE = 1_000;

/** The revisions after number `after`, oldest first. */
export async function readRevisions(reading: Reading, after: number): Promise<readonly RevisionOut[]> {
  const revisions: RevisionOut[] = [];
  let next: number | null = after;
  while (next !== null) {
    const path: string = `/incidents/${reading.incidentId}/revisions?after=${next}&limit=${REVISIONS_PER_PAGE}`;
    const page = await get(reading, path, through(revisionListSchema));
    revisions.push(...page.revisions);
    next = page.revisions.length === 0 ? null : page.nextAfter;
  }
  return revisions;
}

export interface Touch {
  readonly target: Target;
  /** The target's version from this revision on. */
  readonly version: number;
}

/** Null for a revision that is withheld, or that touched more than one thing. */
export function touchOf({ payload }: RevisionOut): Touch | null {
  if (payload === null) return null;
  const { type, eventId, figureId } = payload;
  const version = typeof payload.version === 'number' ? payload.version : 1;
  if (typeof eventId === 'string') return { target: eventTarget(eventId), version };
  if (typeof figureId === 'string') return { target: figureTarget(figureId), version };
  return typeof type === 'string' && type.startsWith('incident.') ? { target: 'incident', version } : null;
}
