// Keeps out whoever else is in as a user, or is about to be: their sessions, the one-time links that nobody has used yet, and
// sign-ins between their two steps. What is left is the password, and the session that goes on.

import 'server-only';
import type { Database } from '../connection/client';
import { voidSignInLinks } from './sign-in-links';
import { forgetSignInSteps } from './two-step';

/** @param goesOn the session that stays; null for none */
export async function shutOut(db: Database, userId: string, at: Date, goesOn: string | null = null): Promise<void> {
  await db.session.deleteMany({ where: { userId, ...(goesOn !== null && { id: { not: goesOn } }) } });
  await voidSignInLinks(db, userId, at);
  await forgetSignInSteps(db, userId);
}
