// How far an import is, for whoever started it; what is a part of the record is for every member. One that is not and that no
// process is at work on any more will never be: there is none.

import 'server-only';
import { database } from '../db/connection/client';
import { arrivedRows, findImport, isAtWork } from '../db/imports/imports';
import { findMembership } from '../db/incidents';
import { isUuid } from '../db/uuid';

export async function readImport(user: { readonly id: string }, ref: string, importId: string) {
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null || !isUuid(importId)) return null;
  // Asked first: what is let go after that is a part of the record by the time it is looked for.
  const isUnderway = await isAtWork(database(), importId);
  const found = await findImport(database(), membership.incident.id, importId);
  if (found === null || (found.seq === null && !(isUnderway && found.startedBy === user.id))) return null;
  return { id: found.id, rows: await arrivedRows(database(), importId), revision: found.seq };
}
