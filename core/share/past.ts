// An earlier state as one member may read it. Privilege is the present one: what may not be read now is not readable in
// the past, and lifting a privilege opens the past too.

import type { Privilege } from '@/core/incident/event';
import type { IncidentState } from '@/core/incident/state';
import { readableEvidence, type SupportedEvent } from './evidence';
import { type MemberReader, mayReadEvent } from './redaction';

/** What decides now about everything that was ever entered. */
export interface PresentProtection {
  /** By event, deleted ones too. */
  readonly privileges: ReadonlyMap<string, Privilege>;
  /** The events, deleted or not, that any file is attached to now. */
  readonly supported: readonly SupportedEvent[];
}

export function readablePast(
  reader: MemberReader,
  state: IncidentState,
  { privileges, supported }: PresentProtection,
): IncidentState {
  const mayRead = (eventId: string) => mayReadEvent(reader, { privilege: privileges.get(eventId) ?? null });
  const files = readableEvidence(reader, [...state.evidence.values()], supported);
  return {
    ...state,
    events: new Map([...state.events].filter(([eventId]) => mayRead(eventId))),
    evidence: new Map(files.map((file) => [file.sha256, file])),
  };
}
