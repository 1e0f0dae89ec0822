// People who can sign in.

import 'server-only';
import type { Database } from './client';

export interface StoredUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
}

const USER_COLUMNS = { id: true, name: true, email: true, administrator: true } as const;

/** E-mail addresses are kept in lower case, so that one person is one user. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

export const findUserByEmail = (db: Database, email: string): Promise<StoredUser | null> =>
  db.user.findUnique({ where: { email: normalEmail(email) }, select: USER_COLUMNS });

export const findFirstAdministrator = (db: Database): Promise<StoredUser | null> =>
  db.user.findFirst({
    where: { administrator: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: USER_COLUMNS,
  });

/** Null when somebody has the address already. */
export async function insertUser(db: Database, user: StoredUser): Promise<StoredUser | null> {
  const row = { ...user, email: normalEmail(user.email), emailVerified: true };
  const { count } = await db.user.createMany({ data: [row], skipDuplicates: true });
  return count === 1 ? { ...user, email: row.email } : null;
}

/** Whether the user can sign in with a password. */
export async function hasPassword(db: Database, userId: string): Promise<boolean> {
  const credential = await db.account.findFirst({
    where: { userId, providerId: 'credential', password: { not: null } },
    select: { id: true },
  });
  return credential !== null;
}

/** Ends every session of the user but the one that goes on. */
export async function endOtherSessions(db: Database, userId: string, goesOn: string): Promise<void> {
  await db.session.deleteMany({ where: { userId, id: { not: goesOn } } });
}
