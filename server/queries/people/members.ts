// Who is a member of an incident, as each of them may know.

import 'server-only';
import { type ListedMember, membersOf } from '../../db/access/members';
import { database } from '../../db/connection/client';
import { findMembership } from '../../db/incidents';

/** In the order in which they joined; null where there is no such incident for this user. */
export async function readMembers(user: { readonly id: string }, ref: string): Promise<readonly ListedMember[] | null> {
  const membership = await findMembership(database(), ref, user.id);
  return membership && membersOf(database(), membership.incident.id);
}
