// One-time sign-in links: kept by the hash of their code, used once, and only before they expire.

import 'server-only';
import type { Database } from '../connection/client';

export interface NewSignInLink {
  readonly codeHash: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

/** Those of the user that expired by then are forgotten. */
export async function insertSignInLink(db: Database, link: NewSignInLink, at: Date): Promise<void> {
  await db.signInLink.deleteMany({ where: { userId: link.userId, expiresAt: { lt: at } } });
  await db.signInLink.create({ data: link, select: { codeHash: true } });
}

/** From now on no link of the user signs anybody in. */
export async function voidSignInLinks(db: Database, userId: string, at: Date): Promise<void> {
  await db.signInLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: at } });
}

/** Uses the link up. Gives whose it was, or null when it is unknown, used or expired, or its user disabled. One statement, so it is used once. */
export async function useUpSignInLink(db: Database, codeHash: string, at: Date): Promise<string | null> {
  const [used] = await db.signInLink.updateManyAndReturn({
    where: { codeHash, usedAt: null, expiresAt: { gt: at }, user: { disabledAt: null } },
    data: { usedAt: at },
    select: { userId: true },
  });
  return used?.userId ?? null;
}
