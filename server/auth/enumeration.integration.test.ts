// Whoever tries to sign in learns nothing about who has an account: neither from the words nor from the work that is done.

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { unwrap } from '@/core/result';
import { addUser } from '../commands/users/add-user';
import { disable } from '../commands/users/disable-user';
import { OPERATOR } from '../commands/writing/entry';
import { closeDatabase, database } from '../db/connection/client';
import { browser } from '../testing/browser';
import { auth } from './auth';
import { setPassword, signInWithLink, signInWithPassword } from './sign-in';

const PASSWORD = 'correct horse battery';
const member = async (email: string, hasPassword: boolean) => {
  const { user, link } = unwrap(await addUser({ email, name: 'E', administrator: false }));
  if (!hasPassword) return user;
  browser.clear();
  unwrap(await signInWithLink({ code: new URL(link).searchParams.get('code') ?? '' }));
  unwrap(await setPassword({ password: PASSWORD }));
  return user;
};

beforeAll(async () => {
  await member('known@example.org', true);
  await member('new@example.org', false);
  unwrap(await disable(OPERATOR, await member('disabled@example.org', true)));
});
beforeEach(async () => {
  browser.clear();
  await database().signInAttempt.deleteMany();
});
afterAll(closeDatabase);

const TRIES = [
  ['of somebody, wrong', 'known@example.org', 'a wrong password'],
  ['of nobody', 'nobody@example.org', PASSWORD],
  ['of somebody who has none', 'new@example.org', PASSWORD],
  ['of somebody who is disabled, right', 'disabled@example.org', PASSWORD],
  ['of somebody who is disabled, wrong', 'disabled@example.org', 'a wrong password'],
] as const;

describe('a password', () => {
  it.each(TRIES)('%s, is refused in the same words, after one hashing', async (_what, email, password) => {
    const hashing = (await auth().$context).password;
    const [hash, verify] = [vi.spyOn(hashing, 'hash'), vi.spyOn(hashing, 'verify')] as const;
    expect(await signInWithPassword({ email, password })).toEqual({
      ok: false,
      error: 'Wrong e-mail address or password.',
    });
    expect(hash.mock.calls.length + verify.mock.calls.length).toBe(1);
    expect(browser.jar.size).toBe(0);
    vi.restoreAllMocks();
  });

  it.each(TRIES)('%s, is limited alike', async (_what, email, password) => {
    await signInWithPassword({ email, password });
    await database().signInAttempt.updateMany({ data: { count: 10 } });
    expect(await signInWithPassword({ email, password })).toMatchObject({
      error: expect.stringMatching(/^Too many attempts\. Try again in \d+ minutes\.$/),
    });
  });
});

describe('a network', () => {
  const from = (address: string) => browser.sent.set('x-forwarded-for', address);
  const guess = (n: number) => signInWithPassword({ email: `guess-${n}@example.org`, password: PASSWORD });

  it('has fifty wrong tries, whoever they are at, and an IPv6 one is a /64', async () => {
    from('2001:db8:1:2::1');
    await guess(1);
    await database().signInAttempt.updateMany({ data: { count: 49 } });
    from('2001:db8:1:2:ffff::1');
    expect(await guess(2)).toMatchObject({ error: expect.stringContaining('Wrong') });
    expect(await guess(3)).toMatchObject({ error: expect.stringContaining('Too many attempts') });
    expect(await signInWithLink({ code: 'unknown' })).toMatchObject({ error: expect.stringContaining('Too many') });
    from('2001:db8:1:3::1');
    expect(await guess(3)).toMatchObject({ error: expect.stringContaining('Wrong') });
  });

  it('loses none by signing in', async () => {
    const email = 'often@example.org';
    await member(email, true);
    from('192.0.2.7');
    await guess(4);
    await database().signInAttempt.updateMany({ data: { count: 49 } });
    for (let n = 0; n < 3; n += 1) unwrap(await signInWithPassword({ email, password: PASSWORD }));
  });
});
