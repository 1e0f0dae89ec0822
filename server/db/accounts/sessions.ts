// The sessions of a user, to be looked through and ended one by one.

import 'server-only';
import type { Database } from '../connection/client';

export interface StoredSession {
  readonly id: string;
  readonly userAgent: string | null;
  /** The network, as far as it was kept. */
  readonly ipAddress: string | null;
  readonly createdAt: Date;
  /** When it was last used, to some minutes. */
  readonly updatedAt: Date;
}

/** Those that still hold, last used first. */
export const sessionsOf = (db: Database, userId: string, at: Date): Promise<readonly StoredSession[]> =>
  db.session.findMany({
    where: { userId, expiresAt: { gt: at } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, updatedAt: true },
  });

/** Of those that ended by themselves nothing else takes the rows away. */
export async function forgetExpiredSessions(db: Database, userId: string, at: Date): Promise<void> {
  await db.session.deleteMany({ where: { userId, expiresAt: { lt: at } } });
}

/** False where the user has no such session. */
export async function endSession(db: Database, userId: string, id: string): Promise<boolean> {
  const { count } = await db.session.deleteMany({ where: { userId, id } });
  return count === 1;
}
