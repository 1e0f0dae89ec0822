// Who reads. A member reads the incident as their role lets them; a share link's reader is nobody in particular, but of an
// audience, and reads by the leave of the member who made the link. Source of the rule: Readers, in the design.

import type { Privilege } from '@/core/incident/event';
import type { LinkAudience, Role } from '@/core/incident/vocabulary';

/** A member of the incident. */
export interface Member {
  readonly userId: string;
  readonly role: Role;
}

/** A member, and what does not exist for them: the times of other events can be relative to it. */
export interface MemberReader extends Member {
  /** The events, deleted or not, that are privileged against them now, by id. */
  readonly hidden: ReadonlySet<string>;
}

/** @param privileges that stand now, by event, deleted ones too */
export function memberReader({ userId, role }: Member, privileges: ReadonlyMap<string, Privilege>): MemberReader {
  const hidden = new Set<string>();
  for (const [id, privilege] of privileges) if (!mayReadPrivileged({ userId, role }, privilege)) hidden.add(id);
  return { userId, role, hidden };
}

/** Whoever works on the incident and has asserted no privilege: as whom a copy for responders is read. */
export const ANY_RESPONDER: Member = { userId: '', role: 'responder' };

export interface LinkReader {
  readonly audience: LinkAudience;
  /** Who made the link, as they stand now; null where they are no member any more. */
  readonly maker: Member | null;
}

/** Counsel reads everything, others what is not privileged against them. What you may not read does not exist. */
export const mayReadPrivileged = ({ userId, role }: Member, privilege: Privilege | null): boolean =>
  privilege === null || role === 'counsel' || privilege.asserterId === userId;

/** Nobody gives away what they may not read themselves, so a link for counsel shows no more than its maker reads. */
export const mayReadPrivilegedByLink = ({ audience, maker }: LinkReader, privilege: Privilege | null): boolean =>
  privilege === null || (audience === 'counsel' && maker !== null && mayReadPrivileged(maker, privilege));
