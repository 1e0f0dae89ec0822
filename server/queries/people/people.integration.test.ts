import { afterAll, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { addUser } from '../../commands/users/add-user';
import { closeDatabase } from '../../db/connection/client';
import { listPeople } from './people';

afterAll(closeDatabase);

it('everybody is listed by name, with the numbers in names in the order of their size', async () => {
  for (const number of [11, 2, 10, 1]) {
    unwrap(await addUser({ email: `reader-${number}@example.org`, name: `Reader ${number}`, administrator: false }));
  }
  const listed = (await listPeople()).filter(({ name }) => name.startsWith('Reader '));
  expect(listed.map(({ name }) => name)).toEqual(['Reader 1', 'Reader 2', 'Reader 10', 'Reader 11']);
});
