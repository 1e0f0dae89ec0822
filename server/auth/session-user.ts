// The user of a request by the session of its cookie.

import 'server-only';
import { auth } from './auth';

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
}

/** The user whose session these request headers carry; null for none, and for one who has been disabled. */
export async function userOfHeaders(requestHeaders: Headers): Promise<SignedInUser | null> {
  const session = await auth().api.getSession({ headers: requestHeaders });
  if (session === null) return null;
  const { id, name, email, administrator, disabledAt } = session.user;
  if (disabledAt) return null;
  return { id, name, email, administrator: administrator === true };
}
