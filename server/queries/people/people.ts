// Everybody with an account, for administrators.

import 'server-only';
import type { Instant } from '@/core/time/instant';
import { everyUser } from '../../db/accounts/people';
import { findUserById, type StoredUser } from '../../db/accounts/users';
import { database } from '../../db/connection/client';
import { instantOfDate } from '../../db/events/time-columns';

export type { StoredUser };

export interface Person extends StoredUser {
  readonly isDisabled: boolean;
  readonly hasTwoStep: boolean;
  /** Null for whoever never signed in. */
  readonly lastSeenAt: Instant | null;
}

/** In the order of their names. */
export async function listPeople(): Promise<readonly Person[]> {
  const users = await everyUser(database());
  return users.map(({ id, name, email, administrator, disabledAt, hasTwoStep, lastSeenAt }) => ({
    ...{ id, name, email, administrator, hasTwoStep },
    isDisabled: disabledAt !== null,
    lastSeenAt: lastSeenAt && instantOfDate(lastSeenAt),
  }));
}

/** Null for none. */
export const findPerson = (id: string): Promise<StoredUser | null> => findUserById(database(), id);
