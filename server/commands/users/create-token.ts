// Makes a bearer token for a program that acts as a user. It is told once and kept as a hash.

import 'server-only';
import { MOST_TOKENS, type TokenScope } from '@/core/contracts/api-token';
import type { Actor } from '@/core/incident/actor';
import { ok, type Result, refuse } from '@/core/result';
import { newCode } from '../../auth/secret-code';
import { newId } from '../../clock/clock';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { countTokens, insertApiToken, type StoredApiToken } from '../../db/accounts/api-tokens';
import { findUserByEmail } from '../../db/accounts/users';
import { database, inTransaction } from '../../db/connection/client';
import { sha256 } from '../../record/sha256';
import { OPERATOR } from '../writing/entry';

/** So that a token that leaks into a repository is recognised by scanners. */
export const TOKEN_PREFIX = 'onset_';

const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

export interface TokenChoices {
  /** What it is for, so that it can be told from others. */
  readonly name: string;
  readonly scope: TokenScope;
  /** A year from now where it is not said. */
  readonly expiresAt?: Date;
}

export interface MadeToken {
  readonly kept: StoredApiToken;
  /** Told this once. */
  readonly token: string;
}

export interface TokenRefusal {
  readonly field: 'expiresAt' | null;
  readonly detail: string;
}

/** Refused where it would have expired already, and for the owner of very many. */
export const makeToken = (
  actor: Actor,
  userId: string,
  { name, scope, expiresAt = new Date(Date.now() + YEAR_MS) }: TokenChoices,
): Promise<Result<MadeToken, TokenRefusal>> =>
  inTransaction(async (tx) => {
    const at = new Date();
    if (expiresAt <= at) return refuse({ field: 'expiresAt', detail: 'That is past. Give a later moment.' });
    if ((await countTokens(tx, userId, at)) >= MOST_TOKENS) {
      return refuse({ field: null, detail: `There are ${MOST_TOKENS} tokens already. Revoke one first.` });
    }
    const token = TOKEN_PREFIX + newCode();
    const kept = { id: newId(), name, scope, createdAt: at, expiresAt, lastUsedAt: null };
    await insertApiToken(tx, { ...kept, userId, tokenHash: sha256(token) });
    await appendToAccountLog(tx, actor, userId, { type: 'token.made', tokenId: kept.id, scope });
    return ok({ kept, token });
  });

export interface NewToken extends TokenChoices {
  readonly email: string;
}

/** As the operator. */
export async function createToken({ email, name, scope }: NewToken): Promise<Result<string, string>> {
  if (name.trim() === '') return refuse('The name of the token is empty.');
  const user = await findUserByEmail(database(), email);
  if (user === null) return refuse(`There is no user with the address ${email}.`);
  const made = await makeToken(OPERATOR, user.id, { name: name.trim(), scope });
  return made.ok ? ok(made.value.token) : refuse(made.error.detail);
}
