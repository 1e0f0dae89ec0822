// Every command that works. Each loads the server only when it runs, so that `help` needs no database.
import { ok, refuse } from '@/core/result';
import { instantFromMs } from '@/core/time/instant';
import type { Command } from './command';
import { accountLog } from './commands/account-log';
import { backup, restore } from './commands/backup';
import { evidenceCheck } from './commands/evidence-check';
import { exportCommand } from './commands/export';
import { exportFiles } from './commands/export-file';
import { exportPdf } from './commands/export-pdf';
import { exportPrivilegeLog } from './commands/export-privilege-log';
import { importCommand } from './commands/import';
import { incidentList } from './commands/incident-list';
import { memberAdd, memberList, memberRemove } from './commands/member';
import { createToken, listTokens, revokeToken } from './commands/token';
import { undoImportCommand } from './commands/undo-import';
import {
  addUser,
  changeAdministrator,
  disableUser,
  email,
  enableUser,
  listUsers,
  renameUser,
  signOutUser,
  turnOffTwoStep,
} from './commands/user';
import { verify } from './commands/verify';
import { verifyInstallation } from './commands/verify-installation';

const signInLink: Command = {
  name: 'sign-in-link',
  summary: 'Prints a one-time sign-in link for a user',
  options: [email],
  run: async (given) => {
    const { signInLink } = await import('@/server/commands/users/sign-in-link');
    return signInLink({ email: given.text('email') });
  },
};

const addExample: Command = {
  name: 'example add',
  summary: 'Adds the example incident, unless it was there before',
  options: [],
  run: async () => {
    const { firstAdministrator } = await import('@/server/commands/users/first-administrator');
    const { seedExample } = await import('@/server/commands/seed-example');
    await firstAdministrator();
    const isAdded = await seedExample({ now: instantFromMs(Date.now()) });
    return isAdded ? ok('The example incident was added.') : refuse('The example incident was added before.');
  },
};

const removeExample: Command = {
  name: 'example remove',
  summary: 'Removes the example incident for good',
  options: [],
  run: async () => {
    const { removeExample } = await import('@/server/commands/remove-example');
    return (await removeExample()) ? ok('The example incident was removed.') : refuse('There is no example incident.');
  },
};

export const commands: readonly Command[] = [
  addUser,
  listUsers,
  renameUser,
  disableUser,
  enableUser,
  turnOffTwoStep,
  signOutUser,
  changeAdministrator,
  accountLog,
  incidentList,
  memberList,
  memberAdd,
  memberRemove,
  signInLink,
  createToken,
  listTokens,
  revokeToken,
  // Before the command that their first word is.
  exportPdf,
  exportPrivilegeLog,
  ...exportFiles,
  importCommand,
  undoImportCommand,
  exportCommand,
  verify,
  verifyInstallation,
  backup,
  restore,
  addExample,
  removeExample,
  evidenceCheck,
];
