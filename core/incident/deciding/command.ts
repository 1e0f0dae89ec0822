// What somebody asks for. A gesture, a form, the API and the command line all end in one of these;
// `decide` accepts or refuses it. `expectedVersion` null means "whatever is current".

import type { EventFields } from '../event';
import type { EvidenceFields } from '../evidence';
import type { FigureFields } from '../figure';
import type { IncidentFields } from '../incident';
import type { BulkChangedPayload, ChangedRow, ImportPayload } from '../record/revision';
import type { NamedVersion } from '../refusal';
import type { EmergencyRole, Role } from '../vocabulary';
import type { BulkChange } from './bulk-change';

interface Reasoned {
  readonly reason?: string | null;
}

export type EventCommand = Reasoned &
  (
    | { readonly type: 'event.create'; readonly eventId: string; readonly fields: EventFields }
    | {
        readonly type: 'event.change';
        readonly eventId: string;
        readonly expectedVersion: number | null;
        readonly changes: Partial<EventFields>;
      }
    | { readonly type: 'event.delete'; readonly eventId: string; readonly expectedVersion: number | null }
    | {
        readonly type: 'event.restore';
        readonly eventId: string;
        readonly fromVersion: number;
        /** The fields as they stood at `fromVersion`, rebuilt from the revisions. */
        readonly fields: EventFields;
      }
  );

export type FigureCommand = Reasoned &
  (
    | { readonly type: 'figure.create'; readonly figureId: string; readonly fields: FigureFields }
    | {
        readonly type: 'figure.change';
        readonly figureId: string;
        readonly expectedVersion: number | null;
        readonly changes: Partial<FigureFields>;
      }
    | { readonly type: 'figure.delete'; readonly figureId: string; readonly expectedVersion: number | null }
    | { readonly type: 'figure.restore'; readonly figureId: string }
  );

export type IncidentCommand = Reasoned & {
  readonly type: 'incident.change';
  readonly expectedVersion: number | null;
  readonly changes: Partial<IncidentFields>;
};

/** Many events changed alike, as one. `basedOn` is the revision that their author saw; null where whatever is current may be changed. */
export type EventsCommand = Reasoned &
  (
    | {
        readonly type: 'events.edit';
        readonly eventIds: readonly string[];
        readonly change: BulkChange;
        readonly basedOn: number | null;
        /** Whether also those are changed that others changed since. */
        readonly isInsisted: boolean;
      }
    | {
        readonly type: 'events.undo';
        /** What the change that is taken back made of its events. */
        readonly rows: readonly ChangedRow[];
        readonly undoes: string;
        /** Its number; null until the server has given it one. */
        readonly revision: number | null;
      }
  );

/** What a gesture or a form yields, and undo can take back. */
export type Command = EventCommand | EventsCommand | FigureCommand | IncidentCommand;

/** What an erasure takes away. An event can keep its current wording, and lose only what it said before. */
export type ErasureTarget =
  | { readonly kind: 'event'; readonly eventId: string; readonly keepsCurrent: boolean }
  | { readonly kind: 'figure'; readonly figureId: string }
  | { readonly kind: 'evidence'; readonly sha256: string };

/** What concerns the keeping of the record rather than what it says: never taken back, never made by a browser alone. */
export type CustodyCommand = Reasoned &
  (
    | { readonly type: 'evidence.add'; readonly file: EvidenceFields }
    | {
        readonly type: 'erase';
        readonly target: ErasureTarget;
        /** The revisions that repeat what the target said; see erasure.ts. */
        readonly seqs: readonly number[];
        readonly ground: string;
      }
    | {
        readonly type: 'member.add';
        readonly userId: string;
        readonly name: string;
        readonly role: Role;
        /** What they are already; null where they are no member yet. */
        readonly formerRole: Role | null;
      }
    | { readonly type: 'member.remove'; readonly userId: string; readonly name: string; readonly role: Role }
    /** An administrator lets themselves in. */
    | {
        readonly type: 'member.enter';
        readonly userId: string;
        readonly name: string;
        readonly role: EmergencyRole;
        readonly formerRole: Role | null;
      }
  );

/** What concerns many events at once. Their rows are checked one by one as they are read, see decide-bulk.ts. */
export type BulkCommand = Reasoned &
  (
    | ({ readonly type: 'events.import' } & Omit<ImportPayload, 'type'>)
    | {
        readonly type: 'import.undo';
        readonly importId: string;
        readonly undoes: number;
        /** Whether events that were changed since are deleted too; null while nobody decided. */
        readonly includesChanged: boolean | null;
        readonly extent: ImportExtent;
      }
    /** Its rows are decided one by one, see decide-many.ts. */
    | ({ readonly type: 'events.change' } & Omit<BulkChangedPayload, 'type'>)
  );

/** What is left of an import: its events that are not deleted. */
export interface ImportExtent {
  /** As they came. */
  readonly unchanged: number;
  readonly changed: number;
  /** Those among both that are privileged, or have a privileged source. */
  readonly privileged: number;
  readonly privilegedUnchanged: number;
  /** Some of the changed ones, as far as the author may know of them. */
  readonly named: readonly NamedVersion[];
}
