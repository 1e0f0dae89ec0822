// The table of share links: made, changed, revoked, never deleted. Of secret and passcode it has hashes only.

import 'server-only';
import { LINK_AUDIENCES, type LinkAudience } from '@/core/incident/vocabulary';
import type { ShareLink as ShareLinkRow } from '@/prisma/generated/client';
import type { Database } from '../connection/client';
import { oneOf } from '../stored-words';
import { isUuid } from '../uuid';

/** Where every process listens for links and releases that changed. Notices name the incident and nothing else. */
export const SHARE_CHANNEL = 'onset_shares';

export interface StoredLink {
  readonly id: string;
  readonly incidentId: string;
  readonly recipient: string;
  readonly audience: LinkAudience;
  /** Null for a live link, which follows the released revision. */
  readonly pinnedTo: number | null;
  readonly heading: string;
  readonly passcodeHash: string | null;
  readonly allowPdf: boolean;
  readonly showNewer: boolean;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly createdAt: Date;
  readonly createdById: string;
  readonly createdByName: string;
}

/** What of a link can change after it was made. */
export type LinkChanges = Partial<
  Pick<StoredLink, 'recipient' | 'heading' | 'passcodeHash' | 'allowPdf' | 'showNewer' | 'expiresAt' | 'revokedAt'>
>;

export async function insertLink(db: Database, link: StoredLink, secretHash: string): Promise<void> {
  await db.shareLink.createMany({ data: [{ ...link, secretHash }] });
}

export async function updateLink(db: Database, linkId: string, changes: LinkChanges): Promise<void> {
  await db.shareLink.updateMany({ where: { id: linkId }, data: changes });
}

/** The latest first. */
export async function linksOf(db: Database, incidentId: string): Promise<readonly StoredLink[]> {
  const rows = await db.shareLink.findMany({ where: { incidentId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  return rows.map(storedLinkOf);
}

/** Revoked and expired ones too. Any text may be asked for: what is no id is no link's. */
export async function findLink(db: Database, incidentId: string, linkId: string): Promise<StoredLink | null> {
  if (!isUuid(linkId)) return null;
  const row = await db.shareLink.findFirst({ where: { id: linkId, incidentId } });
  return row && storedLinkOf(row);
}

const NO_LINK = '00000000-0000-0000-0000-000000000000';

/**
 * The link that a secret opens; null for any other. Unknown, revoked and expired links and wrong secrets are one question
 * with one answer, no row, so that neither its words nor its timing tell them apart.
 */
export async function findOpenLink(
  db: Database,
  linkId: string,
  secretHash: string,
  at: Date,
): Promise<StoredLink | null> {
  const rows = await db.shareLink.findMany({
    where: { id: isUuid(linkId) ? linkId : NO_LINK, secretHash, revokedAt: null, expiresAt: { gt: at } },
    take: 1,
  });
  return rows[0] ? storedLinkOf(rows[0]) : null;
}

/** Whether it is not revoked and has the passcode that it had; whoever changes either waits for this transaction. */
export async function isLinkStill(db: Database, { id, passcodeHash }: StoredLink): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM share_links WHERE id = ${id}::uuid AND revoked_at IS NULL
    AND passcode_hash IS NOT DISTINCT FROM ${passcodeHash} FOR SHARE`;
  return rows.length > 0;
}

export const storedLinkOf = ({ secretHash: _, audience, ...row }: ShareLinkRow): StoredLink => ({
  ...row,
  audience: oneOf(LINK_AUDIENCES, audience),
});

/** Tells every process once the transaction commits: whoever shows a link of the incident looks anew. */
export async function tellShares(db: Database, incidentId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${SHARE_CHANNEL}, ${JSON.stringify({ incidentId })})`;
}
