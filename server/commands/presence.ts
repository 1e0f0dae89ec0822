// Being there and leaving. Neither is a change of the incident: no revision, no version, whatever one's role.

import 'server-only';
import { database, inTransaction } from '../db/client';
import { findMembership } from '../db/incidents';
import { deletePresence, type Place, upsertPresence } from '../db/presences';

interface User {
  readonly id: string;
}

/** False when there is no such incident for this user. */
export const bePresent = (user: User, ref: string, tabId: string, place: Place): Promise<boolean> =>
  inTransaction(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return false;
    await upsertPresence(tx, { incidentId: membership.incident.id, tabId, userId: user.id }, place);
    return true;
  });

/** False when there is no such incident for this user. */
export async function leave(user: User, ref: string, tabId: string): Promise<boolean> {
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null) return false;
  await deletePresence(database(), { incidentId: membership.incident.id, tabId, userId: user.id });
  return true;
}
