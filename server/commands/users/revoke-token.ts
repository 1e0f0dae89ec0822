// Takes a bearer token back: from then on it opens nothing, and what it has open ends.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { revokeToken } from '../../db/accounts/api-tokens';
import { inTransaction } from '../../db/connection/client';
import { isUuid } from '../../db/uuid';
import { OPERATOR } from '../writing/entry';

/** False where the user has no such token. */
export const revokeOwnToken = async (user: Actor, id: string): Promise<boolean> =>
  (await revoke(user, { id, userId: user.id })) !== null;

/** As the operator, whosever it is. Gives its name; null where there is no such token. */
export const revokeAnyToken = (id: string): Promise<string | null> => revoke(OPERATOR, { id });

async function revoke(actor: Actor, token: { readonly id: string; readonly userId?: string }): Promise<string | null> {
  if (!isUuid(token.id)) return null;
  return inTransaction(async (tx) => {
    const revoked = await revokeToken(tx, token, new Date());
    if (revoked === null) return null;
    await appendToAccountLog(tx, actor, revoked.userId, { type: 'token.revoked', tokenId: token.id.toLowerCase() });
    return revoked.name;
  });
}
