// Who is looking at a page, by the session of their cookie.

import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { database } from '../db/client';
import { hasPassword } from '../db/users';
import { type SignedInUser, userOfHeaders } from './session-user';

export interface CurrentUser extends SignedInUser {
  readonly hasPassword: boolean;
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
