// As whom the command line acts in an incident: a user by their address. Where none is named, the first administrator, where
// they are a member of it; else whoever has been its commander for longest.

import 'server-only';
import { firstCommander, memberNow } from '../../db/access/members';
import { findFirstAdministrator, findUserByEmail, findUserById, type StoredUser } from '../../db/accounts/users';
import { database } from '../../db/connection/client';
import { findIncidentId } from '../../db/every-incident';

/** Null for an unknown address. Whether they are a member is for what they do to find out. */
export async function actingMember(email: string | null, ref: string): Promise<StoredUser | null> {
  const db = database();
  if (email !== null) return findUserByEmail(db, email);
  const administrator = await findFirstAdministrator(db);
  const incidentId = await findIncidentId(db, ref);
  if (incidentId === null) return administrator;
  if (administrator !== null && (await memberNow(db, incidentId, administrator.id)) !== null) return administrator;
  const commanderId = await firstCommander(db, incidentId);
  return commanderId === null ? administrator : findUserById(db, commanderId);
}
