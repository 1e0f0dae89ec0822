// Adds somebody who can sign in, and makes the one-time link by which they do so first.

import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/core/incident/actor';
import { ok, type Result, refuse } from '@/core/result';
import { createSignInLink } from '../../auth/sign-in-link';
import { newId } from '../../clock/clock';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { insertUser, normalEmail, type StoredUser } from '../../db/accounts/users';
import { inTransaction } from '../../db/connection/client';
import { OPERATOR } from '../writing/entry';
import { readUserName } from './user-name';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly administrator: boolean;
}

export interface AddedUser {
  readonly user: StoredUser;
  /** Signs them in once. */
  readonly link: string;
}

/** @param actor who adds them: an administrator, or whoever runs the command line */
export async function addUser(
  { email, name, administrator }: NewUser,
  actor: Actor = OPERATOR,
): Promise<Result<AddedUser, string>> {
  if (!z.email().safeParse(normalEmail(email)).success) return refuse(`“${email}” is no e-mail address.`);
  const read = readUserName(name);
  if (!read.ok) return read;
  return inTransaction(async (tx) => {
    const user = await insertUser(tx, { id: newId(), email, name: read.value, administrator });
    if (user === null) return refuse(`There is a user with the address ${normalEmail(email)} already.`);
    await appendToAccountLog(tx, actor, user.id, { type: 'user.added' });
    return ok({ user, link: await createSignInLink(tx, user.id) });
  });
}
