// Changes what a share link says of itself, extends it, or ends it for good. Whom it is for and what it shows stay.

import 'server-only';
import type { ShareLinkPatch } from '@/core/contracts/share-link';
import { invalid, type Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { hashPasscode } from '../../auth/passcode';
import { findLink, type LinkChanges, type StoredLink, updateLink } from '../../db/sharing/share-links';
import { endSessions } from '../../db/sharing/share-sessions';
import { countViewings, type ViewingCount } from '../../db/sharing/viewings';
import type { Entry } from '../writing/entry';
import { checkExpiry } from './share-expiry';
import { sharing } from './sharing';

export interface ChangedLink {
  readonly link: StoredLink;
  readonly viewings: ViewingCount | undefined;
}

export async function changeShareLink(
  entry: Entry,
  ref: string,
  linkId: string,
  patch: ShareLinkPatch,
): Promise<Result<ChangedLink, Refusal>> {
  const changes = await changesOf(patch);
  return sharing(entry, ref, async ({ scene, tx, note }) => {
    const link = await findLink(tx, scene.incident.id, linkId);
    if (link === null) return refuse({ kind: 'not-found' });
    if (link.revokedAt !== null) return refuse(invalid('', 'This link was revoked for good. Make a new one.'));
    const refused = changes.expiresAt === undefined ? null : checkExpiry(changes.expiresAt, new Date());
    if (refused !== null) return refuse(refused);
    const changed = Object.keys(patch).sort();
    if (changed.length > 0) {
      await updateLink(tx, link.id, changes);
      // Whoever opened it without this passcode opens it again.
      if (changes.passcodeHash) await endSessions(tx, link.id, new Date());
      await note({ type: 'share.changed', linkId: link.id, changed });
    }
    const viewings = (await countViewings(tx, scene.incident.id)).get(link.id);
    return ok({ link: { ...link, ...changes }, viewings });
  });
}

/** Revoking what is revoked changes nothing. */
export const revokeShareLink = (entry: Entry, ref: string, linkId: string): Promise<Result<StoredLink, Refusal>> =>
  sharing(entry, ref, async ({ scene, tx, note }) => {
    const link = await findLink(tx, scene.incident.id, linkId);
    if (link === null) return refuse({ kind: 'not-found' });
    if (link.revokedAt !== null) return ok(link);
    const revoked = { revokedAt: new Date() };
    await updateLink(tx, link.id, revoked);
    await note({ type: 'share.revoked', linkId: link.id });
    return ok({ ...link, ...revoked });
  });

async function changesOf({ passcode, recipient, heading, expiresAt, ...plain }: ShareLinkPatch): Promise<LinkChanges> {
  const changes = {
    ...plain,
    recipient: recipient?.trim(),
    heading: heading?.trim(),
    expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt),
    passcodeHash: typeof passcode === 'string' ? await hashPasscode(passcode) : passcode,
  };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
