// How far an import is, for whoever started it; what is a part of the record is for every member.

import 'server-only';
import { database } from '../db/client';
import { arrivedRows, findImport } from '../db/imports';
import { findMembership } from '../db/incidents';
import { isUuid } from '../db/uuid';

export async function readImport(user: { readonly id: string }, ref: string, importId: string) {
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null || !isUuid(importId)) return null;
  const found = await findImport(database(), membership.incident.id, importId);
  if (found === null || (found.seq === null && found.startedBy !== user.id)) return null;
  return { id: found.id, rows: await arrivedRows(database(), importId), revision: found.seq };
}
