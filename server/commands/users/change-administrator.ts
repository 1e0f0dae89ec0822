// Makes somebody an administrator, or no administrator any more. One at least stays who can sign in.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { ok, type Result, refuse } from '@/core/result';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { keepAdministrators, type StoredUser, setAdministrator } from '../../db/accounts/users';
import { inTransaction } from '../../db/connection/client';
import { LAST_ADMINISTRATOR } from './disable-user';

export const changeAdministrator = (
  actor: Actor,
  user: StoredUser,
  administrator: boolean,
): Promise<Result<void, string>> =>
  inTransaction(async (tx) => {
    const administrators = await keepAdministrators(tx);
    if (!administrator && administrators.length === 1 && administrators[0] === user.id) {
      return refuse(LAST_ADMINISTRATOR);
    }
    if (await setAdministrator(tx, user.id, administrator)) {
      const type = administrator ? 'administrator.made' : 'administrator.unmade';
      await appendToAccountLog(tx, actor, user.id, { type });
    }
    return ok(undefined);
  });
