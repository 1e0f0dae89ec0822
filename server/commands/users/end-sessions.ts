// Ends sessions of one's own: one of them, or all. Their browsers are out with their next request, their streams at once.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { endSession } from '../../db/accounts/sessions';
import { shutOut } from '../../db/accounts/shut-out';
import { inTransaction } from '../../db/connection/client';
import { isUuid } from '../../db/uuid';

/** One that is gone already, or somebody else's, is none of theirs: nothing happens. */
export async function endOwnSession(user: Actor, sessionId: string): Promise<void> {
  if (!isUuid(sessionId)) return;
  await inTransaction(async (tx) => {
    if (await endSession(tx, user.id, sessionId))
      await appendToAccountLog(tx, user, user.id, { type: 'session.ended' });
  });
}

/** This one, too. */
export const endOwnSessions = (user: Actor): Promise<void> => endSessionsOf(user, user.id);

/** All of a user's, with the one-time links that nobody has used: whoever has one would be in again. */
export const endSessionsOf = (actor: Actor, userId: string): Promise<void> =>
  inTransaction(async (tx) => {
    await shutOut(tx, userId, new Date());
    await appendToAccountLog(tx, actor, userId, { type: 'sessions.ended' });
  });
