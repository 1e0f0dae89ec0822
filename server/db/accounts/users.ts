// People who can sign in.

import 'server-only';
import { newId } from '../../clock/clock';
import type { Database } from '../connection/client';
import { isUuid } from '../uuid';

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

/** Null for none, and for what is no id. */
export const findUserById = async (db: Database, id: string): Promise<StoredUser | null> =>
  isUuid(id) ? db.user.findUnique({ where: { id }, select: USER_COLUMNS }) : null;

/** The first who can sign in. */
export const findFirstAdministrator = (db: Database): Promise<StoredUser | null> =>
  db.user.findFirst({
    where: { administrator: true, disabledAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: USER_COLUMNS,
  });

/** Null when somebody has the address already. */
export async function insertUser(db: Database, user: StoredUser): Promise<StoredUser | null> {
  const row = { ...user, email: normalEmail(user.email), emailVerified: true };
  const { count } = await db.user.createMany({ data: [row], skipDuplicates: true });
  return count === 1 ? { ...user, email: row.email } : null;
}

export async function isDisabled(db: Database, userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return user === null || user.disabledAt !== null;
}

/** Keeps the administrators who can sign in until the transaction ends, so that two cannot make each other the last one. */
export async function keepAdministrators(db: Database): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ readonly id: string }[]>`
    SELECT id::text FROM users WHERE administrator AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** False where they were it already, or were none already. */
export async function setAdministrator(db: Database, userId: string, administrator: boolean): Promise<boolean> {
  const { count } = await db.user.updateMany({
    where: { id: userId, administrator: !administrator },
    data: { administrator },
  });
  return count === 1;
}

/** False where they have it already. */
export async function setUserName(db: Database, userId: string, name: string): Promise<boolean> {
  const { count } = await db.user.updateMany({ where: { id: userId, name: { not: name } }, data: { name } });
  return count === 1;
}

/** False where they were it already. */
export async function disableUser(db: Database, userId: string, at: Date): Promise<boolean> {
  const { count } = await db.user.updateMany({ where: { id: userId, disabledAt: null }, data: { disabledAt: at } });
  return count === 1;
}

/** False where they were not disabled. */
export async function enableUser(db: Database, userId: string): Promise<boolean> {
  const { count } = await db.user.updateMany({
    where: { id: userId, disabledAt: { not: null } },
    data: { disabledAt: null },
  });
  return count === 1;
}

/** In the place where better-auth looks for it. */
export async function keepPasswordHash(db: Database, userId: string, hash: string): Promise<void> {
  const place = { providerId: 'credential', accountId: userId };
  await db.account.upsert({
    where: { providerId_accountId: place },
    create: { id: newId(), userId, ...place, password: hash },
    update: { password: hash },
  });
}

/** Whether the user can sign in with a password. */
export async function hasPassword(db: Database, userId: string): Promise<boolean> {
  const credential = await db.account.findFirst({
    where: { userId, providerId: 'credential', password: { not: null } },
    select: { id: true },
  });
  return credential !== null;
}
