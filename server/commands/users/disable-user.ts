// Disables a user, or enables them again. Whoever is disabled is let in by nothing: their sessions and links are ended, their
// tokens rest. One administrator at least stays who can sign in.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { ok, type Result, refuse } from '@/core/result';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { shutOut } from '../../db/accounts/shut-out';
import { disableUser, enableUser, keepAdministrators, type StoredUser } from '../../db/accounts/users';
import { inTransaction } from '../../db/connection/client';

export const LAST_ADMINISTRATOR = 'They are the only administrator. Make somebody else one first.';

/** Refused for the last administrator. Whoever is disabled already stays so. */
export const disable = (actor: Actor, user: StoredUser, at: Date = new Date()): Promise<Result<void, string>> =>
  inTransaction(async (tx) => {
    const administrators = await keepAdministrators(tx);
    if (administrators.length === 1 && administrators[0] === user.id) return refuse(LAST_ADMINISTRATOR);
    if (!(await disableUser(tx, user.id, at))) return ok(undefined);
    await shutOut(tx, user.id, at);
    await appendToAccountLog(tx, actor, user.id, { type: 'user.disabled' });
    return ok(undefined);
  });

/** They begin anew: a session that somebody slipped in while they were being disabled is ended, too. */
export const enable = (actor: Actor, user: StoredUser, at: Date = new Date()): Promise<void> =>
  inTransaction(async (tx) => {
    if (!(await enableUser(tx, user.id))) return;
    await shutOut(tx, user.id, at);
    await appendToAccountLog(tx, actor, user.id, { type: 'user.enabled' });
  });
