// The table of bearer tokens, found by the hash of what a program shows.

import 'server-only';
import { TOKEN_SCOPES, type TokenScope } from '@/core/contracts/api-token';
import type { Database } from '../connection/client';
import { oneOf } from '../stored-words';
import type { StoredUser } from './users';

export interface NewApiToken {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly scope: TokenScope;
  readonly expiresAt: Date;
}

export async function insertApiToken(db: Database, token: NewApiToken): Promise<void> {
  await db.apiToken.createMany({ data: [token] });
}

export interface TokenHolder {
  readonly user: StoredUser;
  readonly scope: TokenScope;
}

interface HolderRow extends StoredUser {
  readonly tokenId: string;
  readonly scope: string;
  readonly lastUsedAt: Date | null;
}

/** Whose token it is; null when it is unknown, expired or revoked, or its user disabled. */
export async function findTokenHolder(db: Database, tokenHash: string, at: Date): Promise<TokenHolder | null> {
  const [row] = await db.$queryRaw<HolderRow[]>`
    SELECT t.id AS "tokenId", t.scope, t.last_used_at AS "lastUsedAt", u.id, u.name, u.email, u.administrator
    FROM api_tokens t JOIN users u ON u.id = t.user_id
    WHERE t.token_hash = ${tokenHash} AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ${at})
      AND u.disabled_at IS NULL`;
  if (!row) return null;
  await noteUse(db, row, at);
  const { id, name, email, administrator } = row;
  return { user: { id, name, email, administrator }, scope: oneOf(TOKEN_SCOPES, row.scope) };
}

const NOTED_EVERY_MS = 60_000;

/** To the minute: noting every use would turn each reading into a writing. */
async function noteUse(db: Database, { tokenId, lastUsedAt }: HolderRow, at: Date): Promise<void> {
  if (lastUsedAt !== null && at.getTime() - lastUsedAt.getTime() < NOTED_EVERY_MS) return;
  await db.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: at } });
}

export interface StoredApiToken {
  readonly id: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

const SHOWN = { id: true, name: true, scope: true, createdAt: true, expiresAt: true, lastUsedAt: true } as const;

/** Those of the user that nobody revoked, the latest first. */
export async function tokensOf(db: Database, userId: string): Promise<readonly StoredApiToken[]> {
  const rows = await db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: SHOWN,
  });
  return rows.map((row) => ({ ...row, scope: oneOf(TOKEN_SCOPES, row.scope) }));
}

export const countTokens = (db: Database, userId: string, at: Date): Promise<number> =>
  db.apiToken.count({ where: { userId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] } });

/** Whose it was; null where there is no such token, or it is revoked already. */
export async function revokeToken(
  db: Database,
  { id, userId }: { readonly id: string; readonly userId?: string },
  at: Date,
): Promise<{ readonly userId: string; readonly name: string } | null> {
  const [revoked] = await db.apiToken.updateManyAndReturn({
    where: { id, revokedAt: null, ...(userId !== undefined && { userId }) },
    data: { revokedAt: at },
    select: { userId: true, name: true },
  });
  return revoked ?? null;
}
