// Somebody has read what others did to their account. Whoever came in by a link that was made meanwhile may be the one who
// did it: for them it holds in their own session alone, and the owner is told at their next sign-in all the same.

import 'server-only';
import type { OpenSession } from '../../auth/session-user';
import { noticesOf, seeNotices, seeNoticesAsOwner } from '../../db/accounts/account-notices';
import { inTransaction } from '../../db/connection/client';

/** More than can be shown. */
const MOST = 1_000;

/** @param through the latest that was shown */
export const seeAccountNotices = ({ id, user, isByLink, createdAt }: OpenSession, through: Date): Promise<void> =>
  inTransaction(async (tx) => {
    await seeNotices(tx, id, through);
    const notices = await noticesOf(tx, user.id, MOST);
    const cameByLink = isByLink && notices.some(({ at }) => at <= through && at <= createdAt);
    if (!cameByLink) await seeNoticesAsOwner(tx, user.id, through);
  });
