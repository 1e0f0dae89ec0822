// Tells every process that somebody may do more or less than before: what they have open asks again who they are.

import 'server-only';
import type { Database } from '../connection/client';

export const ACCESS_CHANNEL = 'onset_access';

/** Heard once the transaction is committed. */
export async function tellAccessChanged(db: Database, userId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${ACCESS_CHANNEL}, ${JSON.stringify({ userId })})`;
}
