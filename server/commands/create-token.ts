// Makes a bearer token for a program that acts as a user. It is told once and kept as a hash; it lasts a year.

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';
import { newCode, sha256 } from '../auth/secret-code';
import { newId } from '../clock/clock';
import { insertApiToken, type TokenScope } from '../db/api-tokens';
import { database } from '../db/client';
import { findUserByEmail } from '../db/users';

/** So that a token that leaks into a repository is recognised by scanners. */
export const TOKEN_PREFIX = 'onset_';

const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

export interface NewToken {
  readonly email: string;
  /** What it is for, so that it can be told from others. */
  readonly name: string;
  readonly scope: TokenScope;
}

export async function createToken({ email, name, scope }: NewToken): Promise<Result<string, string>> {
  if (name.trim() === '') return refuse('The name of the token is empty.');
  const user = await findUserByEmail(database(), email);
  if (user === null) return refuse(`There is no user with the address ${email}.`);
  const token = TOKEN_PREFIX + newCode();
  const expiresAt = new Date(Date.now() + YEAR_MS);
  const row = { id: newId(), userId: user.id, name: name.trim(), tokenHash: sha256(token), scope, expiresAt };
  await insertApiToken(database(), row);
  return ok(token);
}
