// Revisions as one member may read them. A revision about an event that is privileged against the reader keeps its
// number, moment, author, type and hashes, so that numbering and chain stay whole, and loses everything that it says.

import type { IncidentEvent } from '@/core/incident/event';
import { type ChainedRevision, type ChainLink, type RecordedRevision, revisionType } from '@/core/incident/revision';
import { type MemberReader, mayReadEvent } from './redaction';

/** What everybody who reads the incident may know of any revision. */
export type RevisionHead = Pick<RecordedRevision, 'seq' | 'at' | 'actor'> &
  Pick<ChainLink, 'payloadHash' | 'prevHash' | 'hash'> & { readonly type: string };

export type ReadableRevision =
  | ({ readonly kind: 'readable' } & ChainedRevision)
  | { readonly kind: 'withheld'; readonly head: RevisionHead };

/**
 * @param event the event as it stands now, deleted or not: lifting a privilege opens what was written under it,
 *   asserting one closes what was written before. Undefined once it was erased, which leaves nothing to withhold.
 */
export function readableRevision(
  reader: MemberReader,
  chained: ChainedRevision,
  event: (eventId: string) => Pick<IncidentEvent, 'privilege'> | undefined,
): ReadableRevision {
  const { payload } = chained.revision;
  if (payload === null || !('eventId' in payload)) return { kind: 'readable', ...chained };
  const subject = event(payload.eventId);
  const isReadable = subject === undefined ? payload.type === 'erasure.event' : mayReadEvent(reader, subject);
  return isReadable ? { kind: 'readable', ...chained } : { kind: 'withheld', head: headOf(chained) };
}

export function headOf({ revision, link }: ChainedRevision): RevisionHead {
  const { seq, at, actor } = revision;
  const { payloadHash, prevHash, hash } = link;
  return { seq, at, actor, type: revisionType(revision), payloadHash, prevHash, hash };
}
