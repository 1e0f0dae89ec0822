import { afterAll, expect, it } from 'vitest';
import { newId } from '../../clock/clock';
import { closeDatabase, database } from '../../db/connection/client';
import { person } from '../../testing/people';
import { readAccount } from './account';

afterAll(closeDatabase);

it('a session tells its network, and none where it was begun before networks were kept', async () => {
  const { user } = await person();
  const expiresAt = new Date(Date.now() + 60_000);
  const stored = [
    '203.0.113.7',
    '2001:db8::/64',
    null,
    '',
    '0.0.0.0',
    '0000:0000:0000:0000:0000:0000:0000:0000',
    '::/64',
  ];
  for (const ipAddress of stored) {
    const id = newId();
    await database().session.create({ data: { id, token: id, userId: user.id, expiresAt, ipAddress } });
  }
  const open = { user, id: newId(), createdAt: new Date(), isByLink: false };
  const { sessions } = await readAccount(open, false);
  expect(sessions.flatMap(({ address }) => address ?? []).toSorted()).toEqual(['2001:db8::/64', '203.0.113.7']);
  expect(sessions).toHaveLength(stored.length);
});
