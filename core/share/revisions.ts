// Revisions as one member may read them. A revision about an event that is privileged against the reader keeps its
// number, moment and author, so that the numbering stays whole, and loses everything that it says.

import type { IncidentEvent } from '@/core/incident/event';
import type { Revision } from '@/core/incident/revision';
import { type MemberReader, mayReadEvent } from './redaction';

export type ReadableRevision =
  | { readonly kind: 'readable'; readonly revision: Revision }
  | { readonly kind: 'withheld'; readonly revision: Pick<Revision, 'seq' | 'at' | 'actor'> };

/**
 * @param event the event as it stands now, deleted or not: lifting a privilege opens what was written under it,
 *   asserting one closes what was written before
 */
export function readableRevision(
  reader: MemberReader,
  revision: Revision,
  event: (eventId: string) => Pick<IncidentEvent, 'privilege'> | undefined,
): ReadableRevision {
  const { payload, seq, at, actor } = revision;
  if (!('eventId' in payload)) return { kind: 'readable', revision };
  const subject = event(payload.eventId);
  if (subject !== undefined && mayReadEvent(reader, subject)) return { kind: 'readable', revision };
  return { kind: 'withheld', revision: { seq, at, actor } };
}
