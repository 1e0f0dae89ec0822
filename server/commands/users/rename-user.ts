// Gives somebody another name. What is recorded from then on bears it; what was recorded keeps the name that it was recorded under.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { ok, type Result } from '@/core/result';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { type StoredUser, setUserName } from '../../db/accounts/users';
import { inTransaction } from '../../db/connection/client';
import { readUserName } from './user-name';

/** Gives the name as it is kept. @param actor an administrator, or whoever runs the command line */
export async function renameUser(actor: Actor, user: StoredUser, name: string): Promise<Result<string, string>> {
  const read = readUserName(name);
  if (!read.ok) return read;
  return inTransaction(async (tx) => {
    if (await setUserName(tx, user.id, read.value)) {
      await appendToAccountLog(tx, actor, user.id, { type: 'name.changed', before: user.name, after: read.value });
    }
    return ok(read.value);
  });
}
