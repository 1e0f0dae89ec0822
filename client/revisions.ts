// Reads revisions over the API, page by page, and says what each one touched.

import type { z } from 'zod';
import { type RevisionOut, revisionListSchema } from '@/core/contracts/revision';
import { through } from './api';
import { eventTarget, figureTarget, type Target } from './outbox/target';
import { get, type Reading } from './read-incident';

type RevisionPage = z.infer<typeof revisionListSchema>;

const REVISIONS_PER_PAGE = 1_000;

/** The revisions after number `after`, oldest first. */
export async function readRevisions(reading: Reading, after: number): Promise<readonly RevisionOut[]> {
  const revisions: RevisionOut[] = [];
  let next: number | null = after;
  while (next !== null) {
    const page = await readRevisionPage(reading, next);
    revisions.push(...page.revisions);
    next = page.revisions.length === 0 ? null : page.nextAfter;
  }
  return revisions;
}

export const readRevisionPage = (reading: Reading, after: number): Promise<RevisionPage> =>
  get(
    reading,
    `/incidents/${reading.incidentId}/revisions?after=${after}&limit=${REVISIONS_PER_PAGE}`,
    through(revisionListSchema),
  );

/** Whether it took earlier ones away: what was read of them before must not be kept. */
export const isErasure = ({ type }: RevisionOut): boolean => type.startsWith('erasure.');

/** What a revision touched, as far as somebody who keeps the state up to date must know. */
export type Touch =
  /** `version` is the target's from this revision on. */
  | { readonly kind: 'target'; readonly target: Target; readonly version: number }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'nothing' }
  /** It is withheld, or took something away for good, or touched more than one thing. */
  | { readonly kind: 'unknown' };

const NOTHING: Touch = { kind: 'nothing' };
const UNKNOWN: Touch = { kind: 'unknown' };

export function touchOf(revision: RevisionOut): Touch {
  const { type, payload } = revision;
  if (isErasure(revision)) return UNKNOWN;
  // What was withheld from its beginning is not known here; once it is opened, a later revision says so.
  if (payload === null) return type === 'event.created' ? NOTHING : UNKNOWN;
  const { eventId, figureId } = payload;
  const version = typeof payload.version === 'number' ? payload.version : 1;
  if (typeof eventId === 'string') return { kind: 'target', target: eventTarget(eventId), version };
  if (typeof figureId === 'string') return { kind: 'target', target: figureTarget(figureId), version };
  if (type.startsWith('incident.')) return { kind: 'target', target: 'incident', version };
  if (type.startsWith('evidence.')) return { kind: 'evidence' };
  return type.startsWith('member.') ? NOTHING : UNKNOWN;
}
