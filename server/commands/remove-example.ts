// Removes the example incident.

import 'server-only';
import { EXAMPLE } from '@/prisma/example';
import { database } from '../db/connection/client';
import { removeExampleRows } from '../db/example';
import { tidyDocuments } from '../documents/tidy';
import { checkpointNow, checkpointRemoval } from '../record/checkpoints';

/** Removes the example incident with all its revisions; false when there is none. No start adds it again. */
export async function removeExample(): Promise<boolean> {
  const checkpoints = await checkpointNow(EXAMPLE.incident.id);
  const isRemoved = await removeExampleRows(database());
  const last = checkpoints.find(({ log }) => log === 'record');
  // Else it would look as if somebody had deleted an incident behind the application's back.
  if (isRemoved && last !== undefined) await checkpointRemoval(last);
  await tidyDocuments();
  return isRemoved;
}
