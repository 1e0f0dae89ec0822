// Being there and leaving. Neither is a change of the incident: no revision, no version, whatever one's role.

import 'server-only';
import { memberPlace } from '../db/access/member-place';
import { database, inTransaction } from '../db/connection/client';
import { deletePresence, type Place, upsertPresence } from '../db/presences';

interface User {
  readonly id: string;
}

/** False when there is no such incident for this user. */
export const bePresent = (user: User, ref: string, tabId: string, place: Place): Promise<boolean> =>
  inTransaction(async (tx) => {
    const own = await memberPlace(tx, ref, user.id);
    if (own === null) return false;
    await upsertPresence(tx, { ...own, tabId }, place);
    return true;
  });

/** False when there is no such incident for this user. */
export async function leave(user: User, ref: string, tabId: string): Promise<boolean> {
  const own = await memberPlace(database(), ref, user.id);
  if (own === null) return false;
  await deletePresence(database(), { ...own, tabId });
  return true;
}
