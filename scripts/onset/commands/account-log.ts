// What happened to accounts: who signed in and was refused, and what was changed by whom.
import { ok } from '@/core/result';
import type { LoggedEvent } from '@/server/db/accounts/account-log';
import type { Command } from '../command';
import { printableRow } from '../printable';
import { withUser } from './user';

const MOST = 1_000;

export const accountLog: Command = {
  name: 'account log',
  summary: `Prints the last ${MOST.toLocaleString('en')} things that happened to accounts: sign-ins, refusals, changes`,
  options: [
    { name: 'email', summary: 'of one account alone', value: { kind: 'optional-text', placeholder: 'address' } },
  ],
  run: async (given) => {
    const address = given.optional('email');
    return address === null ? print(null) : withUser(address, ({ id }) => print(id));
  },
};

async function print(userId: string | null) {
  const { readAccountLog } = await import('@/server/db/accounts/account-log');
  const { database } = await import('@/server/db/connection/client');
  return ok((await readAccountLog(database(), userId, MOST)).map(line).join('\n'));
}

const line = ({ at, type, email, actorName, details }: LoggedEvent): string =>
  printableRow([at.toISOString(), type, email ?? 'nobody’s', `by ${actorName}`, details]);
