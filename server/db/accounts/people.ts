// Everybody with an account, as administrators and operators see them.

import 'server-only';
import type { Database } from '../connection/client';
import type { StoredUser } from './users';

export interface ListedUser extends StoredUser {
  /** Since when; null for whoever may sign in. */
  readonly disabledAt: Date | null;
  readonly hasPassword: boolean;
  readonly hasTwoStep: boolean;
  /** When they last asked for anything, to some minutes; null for whoever has no session now. */
  readonly lastSeenAt: Date | null;
}

/** In the order of their names as people read them, with "Ada 2" before "Ada 10". */
export async function everyUser(db: Database): Promise<readonly ListedUser[]> {
  const users = await db.$queryRaw<ListedUser[]>`
  SELECT u.id::text AS id, u.name, u.email, u.administrator, u.disabled_at AS "disabledAt",
    EXISTS (SELECT FROM accounts a WHERE a.user_id = u.id AND a.password IS NOT NULL) AS "hasPassword",
    EXISTS (SELECT FROM two_steps t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL) AS "hasTwoStep",
    greatest(
      (SELECT max(s.updated_at) FROM sessions s WHERE s.user_id = u.id),
      (SELECT max(l.at) FROM account_log l WHERE l.user_id = u.id AND l.type IN ('sign-in', 'sign-out') AND l.actor_id = u.id::text)
    ) AS "lastSeenAt"
  FROM users u`;
  return users.sort((one, other) => BY_NAME.compare(one.name, other.name) || BY_NAME.compare(one.email, other.email));
}

const BY_NAME = new Intl.Collator('en', { numeric: true });
