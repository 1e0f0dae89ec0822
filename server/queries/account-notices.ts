// What the user of a session is told that others did to their account.

import 'server-only';
import { type Instant, instantFromMs } from '@/core/time/instant';
import type { OpenSession } from '../auth/session-user';
import { type NoticeType, noticesOf, noticesSeenAt, type StoredNotice } from '../db/account-notices';
import { database } from '../db/client';

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

/** Those that were not seen yet, latest first. */
export async function readUnseenNotices({ id, user }: OpenSession): Promise<readonly AccountNotice[]> {
  const [notices, seenAt] = await Promise.all([noticesOf(database(), user.id, MOST), noticesSeenAt(database(), id)]);
  return notices.filter(({ at }) => seenAt === null || at > seenAt).map(shown);
}

const shown = ({ at, ...notice }: StoredNotice): AccountNotice => ({ ...notice, at: instantFromMs(at.getTime()) });
