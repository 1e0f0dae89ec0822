import { afterAll, describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import type { OpenSession } from '../../auth/session-user';
import { newId } from '../../clock/clock';
import { closeDatabase, database } from '../../db/connection/client';
import { readNotices, readUnseenNotices } from '../../queries/people/account-notices';
import { type Person, person } from '../../testing/people';
import { resetTwoStep } from './reset-two-step';
import { seeAccountNotices } from './see-notices';
import { linkFor } from './sign-in-link';

afterAll(closeDatabase);

async function sessionOf(
  { user }: Person,
  beganWith: 'password' | 'link',
  createdAt = new Date(),
): Promise<OpenSession> {
  const id = newId();
  const expiresAt = new Date(Date.now() + 60_000);
  await database().session.create({ data: { id, token: id, userId: user.id, expiresAt, beganWith, createdAt } });
  return { id, user, createdAt, isByLink: beganWith === 'link' };
}

const LATER = new Date(Date.now() + 60_000);
const unseen = async (open: OpenSession) => (await readUnseenNotices(open)).map(({ type, by }) => [type, by]);

describe('what others did to an account', () => {
  it('is told to its user in every session, and to nobody of what they did themselves', async () => {
    const [root, ada] = [await person(), await person()];
    const open = await sessionOf(ada, 'password');
    expect(await unseen(open)).toEqual([]);
    unwrap(await linkFor(root.user, ada.user));
    unwrap(await linkFor(ada.user, ada.user));
    await database().twoStep.create({
      data: { userId: ada.user.id, secret: 'x', createdAt: new Date(), confirmedAt: new Date() },
    });
    expect(await resetTwoStep(root.user, ada.user.id)).toBe(true);
    for (const session of [open, await sessionOf(ada, 'link', new Date(0))]) {
      expect(await unseen(session)).toEqual([
        ['two-step.off', root.user.name],
        ['link.made', root.user.name],
      ]);
    }
    expect(await unseen(await sessionOf(root, 'password'))).toEqual([]);
  });
  it('is not told of the link that the session began with, but of every one before it', async () => {
    const [root, ada] = [await person(), await person()];
    unwrap(await linkFor(root.user, ada.user));
    const byLink = await sessionOf(ada, 'link', LATER);
    expect(await unseen(byLink)).toEqual([]);
    unwrap(await linkFor(root.user, ada.user));
    expect(await unseen(await sessionOf(ada, 'link', LATER))).toEqual([['link.made', root.user.name]]);
    expect(await unseen(await sessionOf(ada, 'password'))).toHaveLength(2);
  });
  it('is told no more once its owner has seen it, and stays listed', async () => {
    const [root, ada] = [await person(), await person()];
    const open = await sessionOf(ada, 'password');
    unwrap(await linkFor(root.user, ada.user));
    await seeAccountNotices(open, LATER);
    expect(await unseen(open)).toEqual([]);
    expect(await unseen(await sessionOf(ada, 'password', LATER))).toEqual([]);
    expect(await readNotices(ada.user.id)).toMatchObject([{ type: 'link.made', by: root.user.name }]);
  });
  it('is told to its owner all the same after somebody who came by the link has seen it', async () => {
    const [root, ada] = [await person(), await person()];
    unwrap(await linkFor(root.user, ada.user));
    const byLink = await sessionOf(ada, 'link', new Date(Date.now() + 1_000));
    await seeAccountNotices(byLink, LATER);
    expect(await unseen(byLink)).toEqual([]);
    expect(await unseen(await sessionOf(ada, 'password'))).toEqual([['link.made', root.user.name]]);
  });
});
