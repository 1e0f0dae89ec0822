// Everybody who can sign in: added, listed, renamed, disabled and enabled, signed out, let in without a code, made an administrator.
import { ok, type Result, refuse } from '@/core/result';
import type { ListedUser } from '@/server/db/accounts/people';
import type { StoredUser } from '@/server/db/accounts/users';
import type { Command, Option } from '../command';
import { printableRow } from '../printable';

export const email: Option = {
  name: 'email',
  summary: 'the address that they sign in with',
  value: { kind: 'text', placeholder: 'address' },
};

export const addUser: Command = {
  name: 'user add',
  summary: 'Adds a user and prints a one-time sign-in link for them',
  options: [
    email,
    { name: 'name', summary: 'the name that others see', value: { kind: 'text', placeholder: 'name' } },
    { name: 'admin', summary: 'makes them an administrator', value: { kind: 'flag' } },
  ],
  run: async (given) => {
    const { addUser } = await import('@/server/commands/users/add-user');
    const added = await addUser({
      email: given.text('email'),
      name: given.text('name'),
      administrator: given.flag('admin'),
    });
    return added.ok ? ok(added.value.link) : added;
  },
};

export const listUsers: Command = {
  name: 'user list',
  summary: 'Lists everybody with an account: address, name, what they are, when they were last seen',
  options: [],
  run: async () => {
    const { database } = await import('@/server/db/connection/client');
    const { everyUser } = await import('@/server/db/accounts/people');
    return ok((await everyUser(database())).map(line).join('\n'));
  },
};

export const disableUser: Command = {
  name: 'user disable',
  summary: 'Lets a user in no more: ends their sessions and links at once, and rests their tokens',
  options: [email],
  run: async (given) =>
    withUser(given.text('email'), async (user) => {
      const { disable } = await import('@/server/commands/users/disable-user');
      const { OPERATOR } = await import('@/server/commands/writing/entry');
      const disabled = await disable(OPERATOR, user);
      return disabled.ok ? ok(`${user.name} is disabled.`) : disabled;
    }),
};

export const enableUser: Command = {
  name: 'user enable',
  summary: 'Lets a disabled user in again; they sign in anew',
  options: [email],
  run: async (given) =>
    withUser(given.text('email'), async (user) => {
      const { enable } = await import('@/server/commands/users/disable-user');
      const { OPERATOR } = await import('@/server/commands/writing/entry');
      await enable(OPERATOR, user);
      return ok(`${user.name} may sign in.`);
    }),
};

export const turnOffTwoStep: Command = {
  name: 'user two-step-off',
  summary: 'Lets a user sign in without a code, who lost their app and their recovery codes',
  options: [email],
  run: async (given) =>
    withUser(given.text('email'), async ({ id, name }) => {
      const { resetTwoStep } = await import('@/server/commands/users/reset-two-step');
      const { OPERATOR } = await import('@/server/commands/writing/entry');
      const wasOn = await resetTwoStep(OPERATOR, id);
      return wasOn ? ok(`${name} signs in without a code.`) : refuse(`${name} has no two-step sign-in.`);
    }),
};

export const changeAdministrator: Command = {
  name: 'user administrator',
  summary: 'Makes a user an administrator of the installation, or no administrator any more',
  options: [email, { name: 'off', summary: 'no administrator any more', value: { kind: 'flag' } }],
  run: async (given) =>
    withUser(given.text('email'), async (user) => {
      const { changeAdministrator } = await import('@/server/commands/users/change-administrator');
      const { OPERATOR } = await import('@/server/commands/writing/entry');
      const isOff = given.flag('off');
      const changed = await changeAdministrator(OPERATOR, user, !isOff);
      if (!changed.ok) return changed;
      return ok(`${user.name} is ${isOff ? 'no administrator any more' : 'an administrator'}.`);
    }),
};

export const renameUser: Command = {
  name: 'user rename',
  summary: 'Gives a user another name; what was recorded keeps the one before',
  options: [email, { name: 'name', summary: 'the name that others see', value: { kind: 'text', placeholder: 'name' } }],
  run: async (given) =>
    withUser(given.text('email'), async (user) => {
      const { renameUser } = await import('@/server/commands/users/rename-user');
      const { OPERATOR } = await import('@/server/commands/writing/entry');
      const renamed = await renameUser(OPERATOR, user, given.text('name'));
      return renamed.ok ? ok(`${user.email} is ${renamed.value} now.`) : renamed;
    }),
};

export const signOutUser: Command = {
  name: 'user sign-out',
  summary: 'Ends every session of a user at once; they may sign in again',
  options: [email],
  run: async (given) =>
    withUser(given.text('email'), async ({ id, name }) => {
      const { endSessionsOf } = await import('@/server/commands/users/end-sessions');
      const { OPERATOR } = await import('@/server/commands/writing/entry');
      await endSessionsOf(OPERATOR, id);
      return ok(`${name} is signed out everywhere.`);
    }),
};

export async function withUser(
  address: string,
  act: (user: StoredUser) => Promise<Result<string, string>>,
): Promise<Result<string, string>> {
  const { database } = await import('@/server/db/connection/client');
  const { findUserByEmail } = await import('@/server/db/accounts/users');
  const user = await findUserByEmail(database(), address);
  return user === null ? refuse(`There is no user with the address ${address}.`) : act(user);
}

const line = ({ email, name, administrator, disabledAt, lastSeenAt }: ListedUser): string =>
  printableRow([
    email,
    name,
    administrator ? 'administrator' : 'user',
    disabledAt === null ? 'enabled' : `disabled ${disabledAt.toISOString()}`,
    lastSeenAt === null ? 'never seen' : `seen ${lastSeenAt.toISOString()}`,
  ]);
