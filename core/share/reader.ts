// Who reads. A member reads the incident as their role lets them; a share link's reader is nobody in particular, but of an
// audience, and reads by the leave of the member who made the link. Source of the rule: Readers, in the design.

import type { Privilege } from '@/core/incident/event';
import type { LinkAudience, Role } from '@/core/incident/vocabulary';

/** A member of the incident. */
export interface MemberReader {
  readonly userId: string;
  readonly role: Role;
}

export interface LinkReader {
  readonly audience: LinkAudience;
  /** Who made the link, as they stand now; null where they are no member any more. */
  readonly maker: MemberReader | null;
}

/** Counsel reads everything, others what is not privileged against them. What you may not read does not exist. */
export const mayReadPrivileged = ({ userId, role }: MemberReader, privilege: Privilege | null): boolean =>
  privilege === null || role === 'counsel' || privilege.asserterId === userId;

/** Nobody gives away what they may not read themselves, so a link for counsel shows no more than its maker reads. */
export const mayReadPrivilegedByLink = ({ audience, maker }: LinkReader, privilege: Privilege | null): boolean =>
  privilege === null || (audience === 'counsel' && maker !== null && mayReadPrivileged(maker, privilege));
