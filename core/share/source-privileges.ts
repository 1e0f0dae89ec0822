// The privilege that each source of an incident had last, read out of its revisions. Also of sources that are gone from
// their events: taking a privileged source away must not open what was written of it before.

import type { Privilege, Source } from '@/core/incident/event';
import type { RevisionPayload } from '@/core/incident/record/revision';
import { fieldsIn } from './repeated-fields';

/** By event, then by source; a source that is not named is not privileged. */
export type SourcePrivileges = ReadonlyMap<string, ReadonlyMap<string, Privilege>>;

export const lastPrivilege = (privileges: SourcePrivileges, eventId: string, sourceId: string): Privilege | null =>
  privileges.get(eventId)?.get(sourceId) ?? null;

/** @param payloads at least those that name a privilege or restore an event, oldest first */
export function sourcePrivileges(payloads: Iterable<RevisionPayload>): SourcePrivileges {
  const privileges = new Map<string, Map<string, Privilege>>();
  for (const payload of payloads) {
    if (!('eventId' in payload)) continue;
    const ofEvent = privileges.get(payload.eventId) ?? new Map<string, Privilege>();
    // Where a change takes a source away, its last word on it is how the source was before.
    for (const { id, privilege } of sourcesIn(payload)) {
      if (privilege === null) ofEvent.delete(id);
      else ofEvent.set(id, privilege);
    }
    if (ofEvent.size > 0) privileges.set(payload.eventId, ofEvent);
    else privileges.delete(payload.eventId);
  }
  return privileges;
}

/** Every source that a revision repeats, as it was before and then as it was after. */
export const sourcesIn = (payload: RevisionPayload): readonly Source[] =>
  fieldsIn(payload).flatMap(({ sources = [] }) => sources);
