// What the user of a session is told that others did to their account.

import 'server-only';
import type { Instant } from '@/core/time/instant';
import type { OpenSession } from '../../auth/session-user';
import { type NoticeType, noticesOf, noticesSeenAt, type StoredNotice } from '../../db/accounts/account-notices';
import { database } from '../../db/connection/client';
import { instantOfDate } from '../../db/events/time-columns';

export interface AccountNotice {
  readonly at: Instant;
  readonly type: NoticeType;
  /** By name. */
  readonly by: string;
}

const MOST = 20;

/** The last ones, seen or not, latest first. */
export const readNotices = async (userId: string): Promise<readonly AccountNotice[]> =>
  (await noticesOf(database(), userId, MOST)).map(shown);

/**
 * Those that were not seen yet, latest first. Whoever came by a link knows of that one: it is told in their other sessions,
 * in case that was not them.
 */
export async function readUnseenNotices({
  id,
  user,
  createdAt,
  isByLink,
}: OpenSession): Promise<readonly AccountNotice[]> {
  const [notices, seenAt] = await Promise.all([noticesOf(database(), user.id, MOST), noticesSeenAt(database(), id)]);
  const taken = isByLink ? notices.find(({ type, at }) => type === 'link.made' && at <= createdAt) : undefined;
  return notices.filter((notice) => notice !== taken && (seenAt === null || notice.at > seenAt)).map(shown);
}

const shown = ({ at, ...notice }: StoredNotice): AccountNotice => ({ ...notice, at: instantOfDate(at) });
