import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { closeDatabase, database } from '../../db/connection/client';
import { listPeople } from '../../queries/people/people';
import { OPERATOR } from '../writing/entry';
import { addUser } from './add-user';
import { changeAdministrator } from './change-administrator';
import { disable, LAST_ADMINISTRATOR } from './disable-user';
import { resetTwoStep } from './reset-two-step';

afterAll(closeDatabase);

let count = 0;
const someone = async (administrator: boolean) => {
  count += 1;
  return unwrap(await addUser({ email: `p-${count}@example.org`, name: `P ${count}`, administrator })).user;
};

describe('administrators', () => {
  it('are made and unmade, but never the last who can sign in', async () => {
    const [first, second] = [await someone(true), await someone(false)];
    expect(await changeAdministrator(OPERATOR, first, false)).toEqual({ ok: false, error: LAST_ADMINISTRATOR });
    unwrap(await changeAdministrator(first, second, true));
    unwrap(await disable(second, first));
    expect(await changeAdministrator(OPERATOR, second, false)).toEqual({ ok: false, error: LAST_ADMINISTRATOR });
    unwrap(await changeAdministrator(second, first, false));
    const log = await database().accountLogEntry.findMany({
      where: { userId: { in: [first.id, second.id] }, type: { startsWith: 'administrator' } },
      orderBy: { at: 'asc' },
      select: { type: true, actorId: true, userId: true },
    });
    expect(log).toEqual([
      { type: 'administrator.made', actorId: first.id, userId: second.id },
      { type: 'administrator.unmade', actorId: second.id, userId: first.id },
    ]);
  });

  it('see everybody: who is disabled, who has two steps', async () => {
    const person = await someone(false);
    await database().twoStep.create({
      data: { userId: person.id, secret: 'x', createdAt: new Date(), confirmedAt: new Date() },
    });
    const shown = async () => (await listPeople()).find(({ id }) => id === person.id);
    expect(await shown()).toMatchObject({ hasTwoStep: true, isDisabled: false, lastSeenAt: null });
    expect(await resetTwoStep(OPERATOR, person.id)).toBe(true);
    expect(await resetTwoStep(OPERATOR, person.id)).toBe(false);
    unwrap(await disable(OPERATOR, person));
    expect(await shown()).toMatchObject({ hasTwoStep: false, isDisabled: true });
  });
});
