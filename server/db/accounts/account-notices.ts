// What others did to somebody's account that lets whoever has a link, or their password alone, sign in as them: read out of
// the account log, and up to when it was seen.

import 'server-only';
import type { Database } from '../connection/client';

/** What its user is told of, whoever else did it: an administrator, or whoever runs the command line. */
const TOLD_TYPES = ['link.made', 'two-step.off'] as const;
export type NoticeType = (typeof TOLD_TYPES)[number];

export interface StoredNotice {
  readonly at: Date;
  readonly type: NoticeType;
  /** By name. */
  readonly by: string;
}

/** The last ones, latest first. */
export const noticesOf = (db: Database, userId: string, most: number): Promise<readonly StoredNotice[]> =>
  db.$queryRaw<StoredNotice[]>`
    SELECT at, type, actor_name AS by FROM account_log
    WHERE user_id = ${userId}::uuid AND actor_id <> ${userId} AND type = ANY(${TOLD_TYPES}::text[])
    ORDER BY at DESC, id LIMIT ${most}`;

/** Up to when they were seen, in this session or by the owner of the account; null where none was. */
export async function noticesSeenAt(db: Database, sessionId: string): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ readonly at: Date | null }[]>`
    SELECT greatest(s.notices_seen_at, u.notices_seen_at) AS at
    FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ${sessionId}::uuid`;
  return row?.at ?? null;
}

export async function seeNotices(db: Database, sessionId: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId }, data: { noticesSeenAt: at } });
}

export async function seeNoticesAsOwner(db: Database, userId: string, at: Date): Promise<void> {
  await db.user.updateMany({ where: { id: userId }, data: { noticesSeenAt: at } });
}
