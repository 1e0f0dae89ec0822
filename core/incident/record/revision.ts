// A revision: one accepted change, numbered 1, 2, 3 … within its incident. The payload says what changed in full,
// so that folding all payloads in order gives the present state (see replay.ts). Payloads are stored as JSON.

import type { Instant } from '@/core/time/instant';
import type { Actor } from '../actor';
import type { EventFields } from '../event';
import type { EvidenceFields } from '../evidence';
import type { FigureFields } from '../figure';
import type { IncidentFields } from '../incident';
import type { Audience, Category, EmergencyRole, Role } from '../vocabulary';
import type { Changes } from './changes';

export type EventPayload =
  | { readonly type: 'event.created'; readonly eventId: string; readonly fields: EventFields }
  | {
      readonly type: 'event.changed';
      readonly eventId: string;
      readonly version: number;
      readonly changes: Changes<EventFields>;
    }
  | { readonly type: 'event.deleted'; readonly eventId: string; readonly version: number; readonly title: string }
  | {
      readonly type: 'event.restored';
      readonly eventId: string;
      readonly version: number;
      readonly fromVersion: number;
      readonly fields: EventFields;
    };

export type FigurePayload =
  | { readonly type: 'figure.created'; readonly figureId: string; readonly fields: FigureFields }
  | {
      readonly type: 'figure.changed';
      readonly figureId: string;
      readonly version: number;
      readonly changes: Changes<FigureFields>;
    }
  | { readonly type: 'figure.deleted'; readonly figureId: string; readonly version: number; readonly label: string }
  | {
      readonly type: 'figure.restored';
      readonly figureId: string;
      readonly version: number;
      readonly fields: FigureFields;
    };

export type IncidentPayload =
  | { readonly type: 'incident.created'; readonly ref: string; readonly fields: IncidentFields }
  | { readonly type: 'incident.changed'; readonly version: number; readonly changes: Changes<IncidentFields> };

export interface EvidencePayload {
  readonly type: 'evidence.added';
  readonly file: EvidenceFields;
}

/** `seqs` are the revisions whose payloads are removed with it; `ground` says by what right. */
interface Erased {
  readonly seqs: readonly number[];
  readonly ground: string;
}

export type ErasurePayload =
  | (Erased & {
      readonly type: 'erasure.event';
      readonly eventId: string;
      /** What stays of the event where only its earlier wording goes; null where all of it does. */
      readonly remains: EventRemains | null;
    })
  | (Erased & { readonly type: 'erasure.figure'; readonly figureId: string })
  | (Erased & { readonly type: 'erasure.evidence'; readonly sha256: string });

export interface EventRemains {
  readonly version: number;
  readonly createdAt: Instant;
  readonly fields: EventFields;
}

/** Many events in one revision. What it says of each stands in a row of its own, see `RowLink`. */
export interface ImportPayload {
  readonly type: 'bulk.imported';
  readonly importId: string;
  /** Where they came from; the file itself is evidence only where somebody added it. */
  readonly file: ImportedFile;
  /** As it was read, such as "timesketch-csv". */
  readonly format: string;
  /** In which times without an offset were read. */
  readonly zone: string;
  readonly count: number;
  /** Rows that were left out. */
  readonly refusedCount: number;
  /** SHA-256 over each row's event id and hash, in their order. */
  readonly rowsHash: string;
}

export interface ImportedFile {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Deletes the events of an import: those that are as they came, or all. Which these are follows from the record itself;
 * rows that were erased by then count for nothing.
 */
export interface ImportUndonePayload {
  readonly type: 'bulk.undone';
  readonly importId: string;
  /** The revision that is undone. */
  readonly undoes: number;
  readonly includesChanged: boolean;
  readonly count: number;
  /** Events that were changed since, and stay. */
  readonly keptCount: number;
}

/** What a bulk revision says that it did to its events. The words of tags stand in its rows alone: they can name people. */
export type RecordedBulkChange =
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'audiences'; readonly add: readonly Audience[]; readonly remove: readonly Audience[] }
  | { readonly kind: 'tags' }
  /** Towards later times where positive, in microseconds. */
  | { readonly kind: 'shift'; readonly micros: number }
  | { readonly kind: 'delete' }
  /** Takes back what another one did, but for `keptCount` events that were changed since. */
  | { readonly kind: 'undo'; readonly undoes: number; readonly keptCount: number };

/** One change of many events. What becomes of each stands in a row of its own, see `RowLink`. */
export interface BulkChangedPayload {
  readonly type: 'bulk.changed';
  readonly bulkId: string;
  readonly change: RecordedBulkChange;
  readonly count: number;
  /** As an import's. */
  readonly rowsHash: string;
}

export type BulkPayload = ImportPayload | ImportUndonePayload | BulkChangedPayload;

interface AboutMember {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
}

export interface MemberAddedPayload extends AboutMember {
  readonly type: 'member.added';
  /** Null for somebody who was no member before. */
  readonly formerRole: Role | null;
}

export interface MemberRemovedPayload extends AboutMember {
  readonly type: 'member.removed';
}

/** An administrator of the installation let themselves in. */
export interface MemberEnteredPayload extends AboutMember {
  readonly type: 'member.entered';
  readonly role: EmergencyRole;
}

export type MemberPayload = MemberAddedPayload | MemberRemovedPayload | MemberEnteredPayload;

export type RevisionPayload =
  | EventPayload
  | FigurePayload
  | IncidentPayload
  | EvidencePayload
  | ErasurePayload
  | MemberPayload
  | BulkPayload;

/** What `decide` hands to the one write path, which adds number, moment and actor. */
export interface RevisionDraft {
  readonly payload: RevisionPayload;
  readonly reason: string | null;
  /** Of a bulk revision: the events that its rows name, all of them or the one whose history is read. */
  readonly rows?: readonly BulkRow[];
}

/** A revision as replaying needs it. */
export interface Revision extends RevisionDraft {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
}

export type BulkRow = BroughtRow | ChangedRow;

/** An event as an import brought it; null, for any row, once it was erased. */
export interface BroughtRow {
  readonly eventId: string;
  readonly fields: EventFields | null;
}

/** The fields that many events are changed in at once. */
export type BulkFields = Pick<EventFields, 'start' | 'end' | 'category' | 'tags' | 'audiences'>;

/** What a bulk change makes of one event: other fields, or, where none differs, deleted or back again. */
export interface ChangedRow {
  readonly eventId: string;
  readonly fields?: undefined;
  readonly version: number;
  readonly isDeleted: boolean;
  readonly changes: Changes<BulkFields>;
}

/** What is left of a revision whose payload was erased: that it was, when, by whom and of what type. */
export interface ErasedRevision {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly type: string;
  readonly payload: null;
}

export type RecordedRevision = Revision | ErasedRevision;

/** A revision's place in the chain. Hashes and salt are hexadecimal; payload and salt are null once erased. */
export interface ChainLink {
  /** The payload with its reason as RFC 8785 writes them: what was hashed, byte for byte. */
  readonly payload: string | null;
  readonly salt: string | null;
  /** SHA-256 over the salt's bytes and the payload's. */
  readonly payloadHash: string;
  /** Zeros for the first. */
  readonly prevHash: string;
  /** SHA-256 over the JCS of {incidentId, seq, at, actor, type, payloadHash, prevHash}. */
  readonly hash: string;
}

/** One row of a bulk revision as it is stored. Its payload is the JCS of {eventId, fields}, or of a `ChangedRow`. */
export interface RowLink extends Pick<ChainLink, 'payload' | 'salt' | 'payloadHash'> {
  readonly eventId: string;
  /** From 1. */
  readonly position: number;
}

export interface ChainedRevision {
  readonly revision: RecordedRevision;
  readonly link: ChainLink;
  /** Of a bulk revision, where the history of one of its events is read. */
  readonly row?: RowLink;
}

export const revisionType = (revision: RecordedRevision): string =>
  revision.payload === null ? revision.type : revision.payload.type;

/** What was erased is none any more. */
export const isChangedRow = (row: BulkRow): row is ChangedRow => 'changes' in row;
