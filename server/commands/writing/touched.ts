// What a command finds of its incident, and what it leaves.

import 'server-only';
import type { Evidence } from '@/core/incident/evidence';
import type { Incident } from '@/core/incident/incident';
import type { EventRecord, FigureRecord } from '@/core/incident/record/record';
import type { Revision } from '@/core/incident/record/revision';

/** The part of the incident that a command touches, deleted or not; null where there is none. */
export interface Touched {
  readonly event: EventRecord | null;
  readonly figure: FigureRecord | null;
  readonly evidence: Evidence | null;
  /** The files that the author may attach to the event, among those that the command names. */
  readonly attachable: ReadonlySet<string>;
}

export const TOUCHES_NOTHING: Touched = { event: null, figure: null, evidence: null, attachable: new Set() };

export interface Written extends Touched {
  readonly incident: Incident;
  /** Null where nothing needed to change. */
  readonly revision: Revision | null;
}
