// Who is asking, by the session of their cookie.

import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { database } from '../db/client';
import { hasPassword } from '../db/users';
import { auth } from './auth';

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
}

export interface CurrentUser extends SignedInUser {
  readonly hasPassword: boolean;
}

/** The user whose session these request headers carry; null for none. */
export async function userOfHeaders(requestHeaders: Headers): Promise<SignedInUser | null> {
  const session = await auth().api.getSession({ headers: requestHeaders });
  if (session === null) return null;
  const { id, name, email, administrator } = session.user;
  return { id, name, email, administrator: administrator === true };
}

/** Once per request, however many components ask. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const user = await userOfHeaders(await headers());
  return user && { ...user, hasPassword: await hasPassword(database(), user.id) };
});

/** For pages: sends whoever is not signed in to the sign-in page, and afterwards back to `next`, a path of this origin. */
export async function requireUser(next = '/incidents'): Promise<CurrentUser> {
  const user = await currentUser();
  if (user === null) redirect(`/sign-in?${new URLSearchParams({ next })}`);
  return user;
}
