// What a reader may know of, and not read: that privileged entries exist. The numbering of the record shows as much to every
// member who works on it, and to counsel. Executives and external readers, and viewers, are told nothing of it.

import type { Privilege } from '@/core/incident/event';
import { type IncidentState, liveEvents } from '@/core/incident/record/state';
import type { Designation, Role } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';
import { ANY_RESPONDER, type LinkReader, type Member, mayReadPrivileged, mayReadPrivilegedByLink } from './reader';

export interface WithheldEvent {
  readonly eventId: string;
  readonly designation: Designation;
  readonly enteredAt: Instant;
}

const MAY_KNOW: readonly Role[] = ['commander', 'responder', 'counsel'];

const mayKnow = (member: Member | null): boolean => member !== null && MAY_KNOW.includes(member.role);

/** @param privileges as they stand now, by event; what is privileged now is withheld from the past too */
export const withheldFromMember = (
  reader: Member,
  state: IncidentState,
  privileges: ReadonlyMap<string, Privilege>,
): readonly WithheldEvent[] =>
  mayKnow(reader)
    ? withheld(
        state,
        (id) => privileges.get(id) ?? null,
        (each) => mayReadPrivileged(reader, each),
      )
    : [];

/** From a copy for responders; who makes it may not tell more than they know themselves. */
export const withheldFromResponders = (maker: Member, ...stored: StoredPrivileges): readonly WithheldEvent[] =>
  mayKnow(maker) ? withheldFromMember(ANY_RESPONDER, ...stored) : [];

type StoredPrivileges = [state: IncidentState, privileges: ReadonlyMap<string, Privilege>];

/** Who made the link may not tell more than they know themselves. */
export const withheldFromLink = (
  reader: LinkReader,
  state: IncidentState,
  now: ReadonlyMap<string, { readonly privilege: Privilege | null }>,
): readonly WithheldEvent[] =>
  reader.audience === 'counsel' && mayKnow(reader.maker)
    ? withheld(
        state,
        (id, then) => now.get(id)?.privilege ?? (now.has(id) ? then : null),
        (each) => mayReadPrivilegedByLink(reader, each),
      )
    : [];

/** In the order of entry. */
function withheld(
  state: IncidentState,
  privilegeOf: (eventId: string, then: Privilege | null) => Privilege | null,
  mayRead: (privilege: Privilege) => boolean,
): readonly WithheldEvent[] {
  const found = liveEvents(state).flatMap(({ id, createdAt, privilege: then }) => {
    const privilege = privilegeOf(id, then);
    return privilege === null || mayRead(privilege)
      ? []
      : [{ eventId: id, designation: privilege.designation, enteredAt: createdAt }];
  });
  return found.sort((a, b) => a.enteredAt - b.enteredAt || (a.eventId < b.eventId ? -1 : 1));
}
