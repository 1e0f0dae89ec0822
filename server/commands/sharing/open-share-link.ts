// Opens a share link: a viewing on the access log, and a session for the browser that opened it. The secret decides; where
// the link has a passcode, that as well, which is guessed slowly.

import 'server-only';
import { ok, type Result, refuse } from '@/core/result';
import type { Exhausted } from '../../auth/attempt-limit';
import { admitGuess, isPasscode, takeBackGuess } from '../../auth/passcode';
import { newCode } from '../../auth/secret-code';
import { appendToAccessLog } from '../../db/access/access-log';
import { database, inTransaction } from '../../db/connection/client';
import { findOpenLink, isLinkStill, type StoredLink } from '../../db/sharing/share-links';
import {
  forgetOldSessions,
  insertShareSession,
  lastShareSession,
  type ShareSession,
} from '../../db/sharing/share-sessions';
import { shownRevision } from '../../queries/sharing/shared-incident';
import { noteHead } from '../../record/checkpoints';
import { sha256 } from '../../record/sha256';

export interface LinkOpening {
  readonly linkId: string;
  /** What the address carried in its fragment. */
  readonly code: string;
  /** Null where none was typed. */
  readonly passcode: string | null;
  /** Such as "Safari on iPhone". */
  readonly client: string;
  /** As much of the address as is kept. */
  readonly address: string | null;
  /** Whose guesses count together. */
  readonly network: string;
}

export interface OpenedLink {
  /** The cookie's value: told once, kept as a hash. */
  readonly token: string;
  readonly expiresAt: Date;
}

export type OpeningRefused =
  /** No link, none any more, or not this secret: nobody learns which. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'passcode-wanted' }
  | { readonly kind: 'passcode-wrong' }
  | ({ readonly kind: 'too-many-guesses' } & Exhausted);

export async function openShareLink(opening: LinkOpening): Promise<Result<OpenedLink, OpeningRefused>> {
  const at = new Date();
  const link = await findOpenLink(database(), opening.linkId, sha256(opening.code), at);
  if (link === null) return refuse({ kind: 'closed' });
  const refused = await refusePasscode(link, opening);
  if (refused !== null) return refuse(refused);
  const opened = await enter(link, opening, at);
  return opened === null ? refuse({ kind: 'closed' }) : ok(opened);
}

async function refusePasscode(link: StoredLink, { passcode, network }: LinkOpening): Promise<OpeningRefused | null> {
  if (link.passcodeHash === null) return null;
  if (passcode === null) return { kind: 'passcode-wanted' };
  const admitted = await admitGuess(link.id, network);
  if (!admitted.ok) return { kind: 'too-many-guesses', ...admitted.error };
  if (!(await isPasscode(passcode, link.passcodeHash))) return { kind: 'passcode-wrong' };
  await takeBackGuess(link.id, network);
  return null;
}

/** A working day: whoever comes later opens the link again. One that ends before is known by its cookie, and told as ended. */
const SESSION_MS = 8 * 60 * 60 * 1_000;

/** Null where the link was revoked, or got another passcode, while this one was looked at. */
async function enter(link: StoredLink, { client, address }: LinkOpening, at: Date): Promise<OpenedLink | null> {
  const token = newCode();
  const expiresAt = new Date(at.getTime() + SESSION_MS);
  const isOpened = await inTransaction(async (tx) => {
    if (!(await isLinkStill(tx, link))) return false;
    const revision = await shownRevision(tx, link);
    const before = seenBefore(await lastShareSession(tx, link.id), revision, at);
    const shown = { openedRevision: revision, shownRevision: revision };
    await insertShareSession(tx, {
      ...{ tokenHash: sha256(token), linkId: link.id, createdAt: at, expiresAt },
      ...shown,
      ...before,
    });
    await forgetOldSessions(tx, link.id, at);
    const actor = { id: `link:${link.id}`, name: link.recipient };
    const { id: linkId, audience } = link;
    await appendToAccessLog(tx, link.incidentId, actor, {
      type: 'viewing.link',
      ...{ linkId, audience, client, address, revision },
    });
    return true;
  });
  if (!isOpened) return null;
  noteHead(link.incidentId);
  return { token, expiresAt };
}

/** Who comes back within this time to what they have just seen is still on the same visit. */
const SAME_VISIT_MS = 12 * 60 * 60 * 1_000;

function seenBefore(
  last: ShareSession | null,
  revision: number,
  at: Date,
): Pick<ShareSession, 'seenRevision' | 'seenAt'> {
  if (last === null) return { seenRevision: null, seenAt: null };
  const isSameVisit = last.shownRevision === revision && at.getTime() - last.createdAt.getTime() < SAME_VISIT_MS;
  if (isSameVisit) return { seenRevision: last.seenRevision, seenAt: last.seenAt };
  return { seenRevision: last.shownRevision, seenAt: last.createdAt };
}
