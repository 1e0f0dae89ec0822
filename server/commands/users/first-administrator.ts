// The administrator whom a start prints a sign-in link for: the first there is, made where there is none yet.

import 'server-only';
import { createSignInLink } from '../../auth/sign-in-link';
import { newId } from '../../clock/clock';
import { findFirstAdministrator, insertUser, type StoredUser } from '../../db/accounts/users';
import { inTransaction } from '../../db/connection/client';
import type { AddedUser } from './add-user';

const FIRST: Omit<StoredUser, 'id'> = {
  email: 'admin@onset.local',
  name: 'Administrator',
  administrator: true,
};

export const firstAdministrator = (): Promise<AddedUser> =>
  inTransaction(async (tx) => {
    const user = (await findFirstAdministrator(tx)) ?? (await insertUser(tx, { ...FIRST, id: newId() }));
    if (user === null) throw new Error(`${FIRST.email} is taken by somebody who is no administrator`);
    return { user, link: await createSignInLink(tx, user.id) };
  });
