// The table of openings of share links: whose cookie is whose, what was shown, and what had been seen before.

import 'server-only';
import type { Database } from '../connection/client';
import { isUuid } from '../uuid';
import { type StoredLink, storedLinkOf } from './share-links';

export interface ShareSession {
  /** SHA-256 of the cookie, hexadecimal. */
  readonly tokenHash: string;
  readonly linkId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** What was shown first, and last. */
  readonly openedRevision: number;
  readonly shownRevision: number;
  /** What the reader had seen before; null on a first visit. */
  readonly seenRevision: number | null;
  readonly seenAt: Date | null;
}

export async function insertShareSession(db: Database, session: ShareSession): Promise<void> {
  await db.shareSession.createMany({ data: [session] });
}

/** The last opening of a link, over or not: what its reader has seen. */
export const lastShareSession = (db: Database, linkId: string): Promise<ShareSession | null> =>
  db.shareSession.findFirst({ where: { linkId }, orderBy: [{ createdAt: 'desc' }, { tokenHash: 'asc' }] });

export interface OpenSession {
  readonly session: ShareSession;
  readonly link: StoredLink;
}

/** The opening that a cookie stands for while it lasts and its link is neither revoked nor expired. */
export async function findOpenSession(
  db: Database,
  linkId: string,
  tokenHash: string,
  at: Date,
): Promise<OpenSession | null> {
  if (!isUuid(linkId)) return null;
  const row = await db.shareSession.findFirst({
    where: { tokenHash, linkId, expiresAt: { gt: at }, link: { revokedAt: null, expiresAt: { gt: at } } },
    include: { link: true },
  });
  if (row === null) return null;
  const { link, ...session } = row;
  return { session, link: storedLinkOf(link) };
}

/** Openings live on for what they tell of the reader's last visit; of those that are over, only the last is needed. */
export async function forgetOldSessions(db: Database, linkId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM share_sessions s WHERE s.link_id = ${linkId}::uuid AND s.expires_at < ${at}
    AND s.created_at < (SELECT max(l.created_at) FROM share_sessions l WHERE l.link_id = s.link_id)`;
}

/** Ends what was opened so far, and keeps what was seen. */
export async function endSessions(db: Database, linkId: string, at: Date): Promise<void> {
  await db.shareSession.updateMany({ where: { linkId, expiresAt: { gt: at } }, data: { expiresAt: at } });
}

export async function noteShown(db: Database, tokenHash: string, revision: number): Promise<void> {
  await db.shareSession.updateMany({
    where: { tokenHash, shownRevision: { not: revision } },
    data: { shownRevision: revision },
  });
}
