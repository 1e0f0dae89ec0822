import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { findUserById } from '../../db/accounts/users';
import { closeDatabase, database } from '../../db/connection/client';
import { OPERATOR } from '../writing/entry';
import { addUser } from './add-user';
import { renameUser } from './rename-user';

afterAll(closeDatabase);

describe('renaming somebody', () => {
  it('is on the account log with both names, once for each change', async () => {
    const { user } = unwrap(
      await addUser({ email: 'renamed@example.org', name: 'Administrator', administrator: true }),
    );
    expect(await renameUser(user, user, '  Ada Rivera ')).toEqual({ ok: true, value: 'Ada Rivera' });
    expect(await renameUser(user, { ...user, name: 'Ada Rivera' }, 'Ada Rivera')).toMatchObject({ ok: true });
    expect(await findUserById(database(), user.id)).toMatchObject({ name: 'Ada Rivera' });
    const log = await database().accountLogEntry.findMany({
      where: { userId: user.id, type: 'name.changed' },
      select: { actorId: true, details: true },
    });
    expect(log).toEqual([{ actorId: user.id, details: { before: 'Administrator', after: 'Ada Rivera' } }]);
  });

  it.each([
    ['blanks', '   '],
    ['a sign that shows as nothing', '\u200b'],
  ])('refuses %s for a name', async (_what, name) => {
    const { user } = unwrap(
      await addUser({ email: `${crypto.randomUUID()}@example.org`, name: 'Named', administrator: false }),
    );
    expect(await renameUser(OPERATOR, user, name)).toEqual({
      ok: false,
      error: 'Must not be empty. Write their name.',
    });
    expect(await findUserById(database(), user.id)).toMatchObject({ name: 'Named' });
  });
});
