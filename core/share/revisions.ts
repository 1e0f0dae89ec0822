// Revisions as one member may read them. A revision that is about an event or a file, or repeats a source or a relation to an
// event, that the reader may not read keeps its number, moment, author, type and hashes, so that numbering and chain stay whole, and loses
// everything that it says.

import type { IncidentEvent, Privilege } from '@/core/incident/event';
import {
  type BulkRow,
  type ChainedRevision,
  type ChainLink,
  type RecordedRevision,
  revisionType,
} from '@/core/incident/record/revision';
import { mayReadEvidence, type SupportedEvent } from './evidence';
import { mayReadPrivileged } from './reader';
import { type MemberReader, mayReadEvent } from './redaction';
import { relationsIn, relationsInRow } from './relations';
import { lastPrivilege, type SourcePrivileges, sourcesIn } from './source-privileges';

/** What everybody who reads the incident may know of any revision. */
export type RevisionHead = Pick<RecordedRevision, 'seq' | 'at' | 'actor'> &
  Pick<ChainLink, 'payloadHash' | 'prevHash' | 'hash'> & { readonly type: string };

export type ReadableRevision =
  | ({ readonly kind: 'readable' } & ChainedRevision)
  | { readonly kind: 'withheld'; readonly head: RevisionHead };

/** What decides who may read a revision, as it stands now, whenever it was written. */
export interface PresentSubjects {
  /**
   * By id, deleted or not: lifting a privilege opens what was written under it, asserting one closes what was written
   * before. An event that was erased is in none of them, which leaves nothing to withhold.
   */
  readonly events: ReadonlyMap<string, Pick<IncidentEvent, 'privilege'>>;
  /** Whatever privilege a source had when it was written: this decides. */
  readonly sources: SourcePrivileges;
  /** Those that files are attached to. */
  readonly supported: readonly SupportedEvent[];
  /** By its id, the privileges of the events of a bulk change; none of one with an event that is not privileged. */
  readonly privilegedChanges: ReadonlyMap<string, readonly Privilege[]>;
}

export const readableRevision = (
  reader: MemberReader,
  chained: ChainedRevision,
  subjects: PresentSubjects,
): ReadableRevision =>
  mayRead(reader, chained.revision, subjects)
    ? { kind: 'readable', ...withReadableRow(reader, chained, subjects) }
    : { kind: 'withheld', head: headOf(chained) };

/** A bulk revision stays readable while one of its events is: it says nothing of any but in their rows. */
function withReadableRow(reader: MemberReader, chained: ChainedRevision, subjects: PresentSubjects): ChainedRevision {
  const { row, revision, link } = chained;
  if (row === undefined || revision.payload === null) return chained;
  const { rows = [], ...others } = revision;
  const areReadable = rows.every((each) => mayReadRow(reader, each, subjects));
  return areReadable ? chained : { revision: others, link };
}

/** A row of a bulk revision, as it stands now: its event, and every source and relation that it repeats. */
export function mayReadRow(
  reader: MemberReader,
  row: BulkRow,
  { events, sources }: Pick<PresentSubjects, 'events' | 'sources'>,
): boolean {
  const { eventId, fields } = row;
  if (fields === null) return true;
  const subject = events.get(eventId);
  if (subject === undefined || !mayReadEvent(reader, subject)) return false;
  if (relationsInRow(row).some((id) => reader.hidden.has(id))) return false;
  // A bulk change touches no sources.
  if (fields === undefined) return true;
  return fields.sources.every(({ id }) => mayReadPrivileged(reader, lastPrivilege(sources, eventId, id)));
}

function mayRead(
  reader: MemberReader,
  { payload }: RecordedRevision,
  { events, sources, supported, privilegedChanges }: PresentSubjects,
): boolean {
  if (payload === null) return true;
  if (payload.type === 'evidence.added') return mayReadEvidence(reader, payload.file.sha256, supported);
  if (payload.type === 'erasure.evidence') return mayReadEvidence(reader, payload.sha256, supported);
  if (payload.type === 'bulk.imported') return mayReadEvidence(reader, payload.file.sha256, supported);
  if (payload.type === 'bulk.changed') {
    const privileges = privilegedChanges.get(payload.bulkId);
    return privileges === undefined || privileges.some((privilege) => mayReadPrivileged(reader, privilege));
  }
  if (!('eventId' in payload)) return true;
  const subject = events.get(payload.eventId);
  if (subject === undefined) return payload.type === 'erasure.event';
  const { eventId } = payload;
  if (relationsIn(payload).some((id) => reader.hidden.has(id))) return false;
  const repeated = sourcesIn(payload).map(({ id }) => lastPrivilege(sources, eventId, id));
  return mayReadEvent(reader, subject) && repeated.every((privilege) => mayReadPrivileged(reader, privilege));
}

export function headOf({ revision, link }: ChainedRevision): RevisionHead {
  const { seq, at, actor } = revision;
  const { payloadHash, prevHash, hash } = link;
  return { seq, at, actor, type: revisionType(revision), payloadHash, prevHash, hash };
}
