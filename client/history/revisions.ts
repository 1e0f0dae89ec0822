// Reads revisions over the API, page by page, and says what each one touched.

import type { z } from 'zod';
import { type RevisionOut, revisionListSchema } from '@/core/contracts/revision';
import { through } from '../api';
import { eventTarget, figureTarget, type Target } from '../outbox/target';
import { get, type Reading } from '../read-incident';

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
export const isErasure = ({ type }: Pick<RevisionOut, 'type'>): boolean => type.startsWith('erasure.');

export type Touch =
  /** `version` is the target's from this revision on. */
  | { readonly kind: 'target'; readonly target: Target; readonly version: number }
  /** Which files there are to read. */
  | { readonly kind: 'evidence' };

const EVIDENCE: Touch = { kind: 'evidence' };

/**
 * What a revision touched, as far as somebody who keeps the state up to date must know. Null where it does not say: it is
 * withheld, or took something away for good, or touched more than one thing. A privilege that is lifted touches every event
 * whose time is relative to that one; one that is asserted is told to nobody from whom it hides anything.
 */
export function touchesOf(revision: RevisionOut): readonly Touch[] | null {
  const { type, payload } = revision;
  if (isErasure(revision)) return null;
  // A file that was withheld as it was added is not known here. An event may be, less the source that is withheld.
  if (payload === null) return type === 'evidence.added' ? [EVIDENCE] : null;
  const { eventId, figureId, changes } = payload;
  if (typeof eventId === 'string' && lifts(changes)) return null;
  const version = typeof payload.version === 'number' ? payload.version : 1;
  const touch = (target: Target): Touch => ({ kind: 'target', target, version });
  if (typeof eventId === 'string') return [touch(eventTarget(eventId)), ...(opensOrCloses(payload) ? [EVIDENCE] : [])];
  if (typeof figureId === 'string') return [touch(figureTarget(figureId))];
  if (type.startsWith('incident.')) return [touch('incident')];
  if (type.startsWith('evidence.')) return [EVIDENCE];
  return type.startsWith('member.') ? [] : null;
}

type Payload = NonNullable<RevisionOut['payload']>;

const lifts = (changes: unknown): boolean => Boolean(Object(changes).privilege?.from);

/** A file is open to whoever may read an event that rests on it. */
function opensOrCloses({ changes, fields }: Payload): boolean {
  if (changes !== undefined) return 'evidence' in Object(changes) || 'privilege' in Object(changes);
  const { evidence = [], privilege = null } = Object(fields);
  return privilege !== null || evidence.length > 0;
}
