// As whom the command line exports: a user by their address, else the first administrator.

import 'server-only';
import { database } from '../db/client';
import { findFirstAdministrator, findUserByEmail, type StoredUser } from '../db/users';

export const exporterOf = (email: string | null): Promise<StoredUser | null> =>
  email === null ? findFirstAdministrator(database()) : findUserByEmail(database(), email);
