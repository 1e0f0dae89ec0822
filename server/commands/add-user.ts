// Adds somebody who can sign in, and makes the one-time link by which they do so first.

import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/core/incident/actor';
import { ok, type Result, refuse } from '@/core/result';
import { createSignInLink } from '../auth/sign-in-link';
import { newId } from '../clock/clock';
import { appendToAccountLog } from '../db/account-log';
import { inTransaction } from '../db/client';
import { insertUser, normalEmail, type StoredUser } from '../db/users';
import { OPERATOR } from './entry';

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

const MAX_NAME_LENGTH = 200;

/** @param actor who adds them: an administrator, or whoever runs the command line */
export async function addUser(
  { email, name, administrator }: NewUser,
  actor: Actor = OPERATOR,
): Promise<Result<AddedUser, string>> {
  if (!z.email().safeParse(normalEmail(email)).success) return refuse(`“${email}” is no e-mail address.`);
  const trimmed = name.trim();
  if (trimmed === '') return refuse('The name is empty.');
  if (trimmed.length > MAX_NAME_LENGTH) return refuse(`The name is longer than ${MAX_NAME_LENGTH} characters.`);
  return inTransaction(async (tx) => {
    const user = await insertUser(tx, { id: newId(), email, name: trimmed, administrator });
    if (user === null) return refuse(`There is a user with the address ${normalEmail(email)} already.`);
    await appendToAccountLog(tx, actor, user.id, { type: 'user.added' });
    return ok({ user, link: await createSignInLink(tx, user.id) });
  });
}
