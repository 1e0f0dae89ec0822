// For integration tests: people who are signed in, and the API as they call it: the route handlers themselves.

import type { TokenScope } from '@/core/contracts/api-token';
import { unwrap } from '@/core/result';
import { addUser } from '../commands/users/add-user';
import { createToken } from '../commands/users/create-token';
import type { StoredUser } from '../db/accounts/users';

export interface Person {
  readonly user: StoredUser;
  readonly token: string;
}

let people = 0;

/** A new user with a token. */
export async function person(scope: TokenScope = 'write'): Promise<Person> {
  people += 1;
  const email = `person-${people}@example.org`;
  const { user } = unwrap(await addUser({ email, name: `Person ${people}`, administrator: false }));
  return { user, token: unwrap(await createToken({ email, name: 'test', scope })) };
}
