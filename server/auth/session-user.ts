// The user of a request by the session of its cookie.

import 'server-only';
import { auth } from './auth';

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
}

/** A session and whose it is. */
export interface OpenSession {
  readonly user: SignedInUser;
  readonly id: string;
  readonly createdAt: Date;
  /** Whether a one-time link began it. */
  readonly isByLink: boolean;
}

/** The session that these request headers carry; null for none, and for that of somebody who has been disabled. */
export async function sessionOfHeaders(requestHeaders: Headers): Promise<OpenSession | null> {
  const open = await auth().api.getSession({ headers: requestHeaders });
  if (open === null || open.user.disabledAt) return null;
  const { id, name, email, administrator } = open.user;
  return {
    user: { id, name, email, administrator: administrator === true },
    id: open.session.id,
    createdAt: open.session.createdAt,
    isByLink: open.session.beganWith === 'link',
  };
}

/** The user whose session it is; null for none. */
export const userOfHeaders = async (requestHeaders: Headers): Promise<SignedInUser | null> =>
  (await sessionOfHeaders(requestHeaders))?.user ?? null;
