// Turns two-step sign-in off for somebody who lost their app and their recovery codes.

import 'server-only';
import type { Actor } from '@/core/incident/actor';
import { appendToAccountLog } from '../../db/accounts/account-log';
import { removeTwoStep } from '../../db/accounts/two-step';
import { inTransaction } from '../../db/connection/client';

/** False where it was off. */
export const resetTwoStep = (actor: Actor, userId: string): Promise<boolean> =>
  inTransaction(async (tx) => {
    if (!(await removeTwoStep(tx, userId))) return false;
    await appendToAccountLog(tx, actor, userId, { type: 'two-step.off' });
    return true;
  });
