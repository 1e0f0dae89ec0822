// Who is looking at a page, by the session of their cookie.

import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { hasPassword } from '../db/accounts/users';
import { database } from '../db/connection/client';
import { type OpenSession, type SignedInUser, sessionOfHeaders } from './session-user';

export interface CurrentUser extends SignedInUser {
  readonly hasPassword: boolean;
}

/** Once per request, however many components ask. */
export const currentSession = cache(async (): Promise<OpenSession | null> => sessionOfHeaders(await headers()));

/** Once per request, however many components ask. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const open = await currentSession();
  return open && { ...open.user, hasPassword: await hasPassword(database(), open.user.id) };
});

/** For pages: sends whoever is not signed in to the sign-in page, and afterwards back to `next`, a path of this origin. */
export async function requireUser(next = '/incidents'): Promise<CurrentUser> {
  const user = await currentUser();
  if (user === null) sendToSignIn(next);
  return user;
}

/** The same, for what is about the session itself. */
export async function requireSession(next: string): Promise<OpenSession> {
  const open = await currentSession();
  if (open === null) sendToSignIn(next);
  return open;
}

function sendToSignIn(next: string): never {
  redirect(`/sign-in?${new URLSearchParams({ next })}`);
}
