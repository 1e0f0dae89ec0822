// Makes a new one-time sign-in link for somebody who is a user already.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { ok, type Result, refuse } from '@/core/result';
import { createSignInLink } from '../../auth/sign-in-link';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { findUserByEmail, isDisabled, type StoredUser } from '../../db/accounts/users';
import { database, inTransaction } from '../../db/connection/client';
import { OPERATOR } from '../writing/entry';

export async function signInLink({ email }: { readonly email: string }): Promise<Result<string, string>> {
  const user = await findUserByEmail(database(), email);
  if (user === null) return refuse(`There is no user with the address ${email}.`);
  return linkFor(OPERATOR, user);
}

/** Refused for whoever is disabled. */
export const linkFor = (actor: Actor, user: StoredUser): Promise<Result<string, string>> =>
  inTransaction(async (tx) => {
    if (await isDisabled(tx, user.id)) return refuse(`${user.name} is disabled. Enable them first.`);
    await appendToAccountLog(tx, actor, user.id, { type: 'link.made' });
    return ok(await createSignInLink(tx, user.id));
  });
