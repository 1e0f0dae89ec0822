// A link that signs its holder in once, within a limited time. Opening it changes nothing, since mail scanners and chat
// previews open links too: the page that it shows posts the code.

import 'server-only';
import { insertSignInLink, useUpSignInLink } from '../db/accounts/sign-in-links';
import { type Database, database } from '../db/connection/client';
import { environment } from '../env/environment';
import { sha256 } from '../record/sha256';
import { newCode } from './secret-code';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The address of a new link for the user. */
export async function createSignInLink(db: Database, userId: string, at: Date = new Date()): Promise<string> {
  const code = newCode();
  await insertSignInLink(db, { codeHash: sha256(code), userId, expiresAt: new Date(at.getTime() + DAY_MS) }, at);
  return `${environment().ONSET_URL}/sign-in/link?code=${code}`;
}

/** Whose link it was; null when the code is unknown, used or expired. */
export const redeemCode = (code: string, at: Date = new Date()): Promise<string | null> =>
  useUpSignInLink(database(), sha256(code), at);
