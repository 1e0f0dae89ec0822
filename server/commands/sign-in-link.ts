// Makes a new one-time sign-in link for somebody who is a user already.

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';
import { createSignInLink } from '../auth/sign-in-link';
import { database } from '../db/client';
import { findUserByEmail } from '../db/users';

export async function signInLink({ email }: { readonly email: string }): Promise<Result<string, string>> {
  const user = await findUserByEmail(database(), email);
  if (user === null) return refuse(`There is no user with the address ${email}.`);
  return ok(await createSignInLink(database(), user.id));
}
