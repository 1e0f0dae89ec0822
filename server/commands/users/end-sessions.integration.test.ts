import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { type OpenSession, sessionOfHeaders, userOfHeaders } from '../../auth/session-user';
import { setPassword, signInWithLink, signInWithPassword } from '../../auth/sign-in';
import { closeDatabase, database } from '../../db/connection/client';
import { readAccount } from '../../queries/people/account';
import { browser } from '../../testing/browser';
import { person } from '../../testing/people';
import { addUser } from './add-user';
import { endOwnSession, endOwnSessions } from './end-sessions';
import { signInLink } from './sign-in-link';

const PASSWORD = 'correct horse battery';

let count = 0;
let email = '';
/** What the two browsers send. */
let here: Headers;
let there: Headers;

const openHere = async (): Promise<OpenSession> => {
  const open = await sessionOfHeaders(here);
  if (open === null) throw new Error('Nobody is signed in');
  return open;
};

beforeEach(async () => {
  browser.clear();
  count += 1;
  email = `s-${count}@example.org`;
  const { link } = unwrap(await addUser({ email, name: 'S. Haddad', administrator: false }));
  unwrap(await signInWithLink({ code: new URL(link).searchParams.get('code') ?? '' }));
  unwrap(await setPassword({ password: PASSWORD }));
  here = browser.headers();
  browser.clear();
  browser.sent.set('user-agent', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1');
  browser.sent.set('x-forwarded-for', '2001:db8:1:2:3:4:5:6');
  unwrap(await signInWithPassword({ email, password: PASSWORD }));
  there = browser.headers();
});
afterAll(closeDatabase);

describe('the sessions of an account', () => {
  it('are listed with device and network, this one first', async () => {
    const { sessions } = await readAccount(await openHere(), true);
    expect(sessions).toMatchObject([
      { isThis: true, client: 'Unknown browser', address: null },
      { isThis: false, client: 'Safari on iPhone', address: '2001:db8:1::/48' },
    ]);
  });

  it('are ended one by one, and none of somebody else’s', async () => {
    const open = await openHere();
    const { sessions } = await readAccount(open, true);
    const other = sessions.find(({ isThis }) => !isThis)?.id ?? '';
    await endOwnSession((await person()).user, other);
    expect(await userOfHeaders(there)).not.toBeNull();
    await endOwnSession(open.user, 'no id');
    await endOwnSession(open.user, other);
    expect(await userOfHeaders(there)).toBeNull();
    expect(await userOfHeaders(here)).not.toBeNull();
  });

  it('are ended everywhere at once', async () => {
    await endOwnSessions((await openHere()).user);
    expect(await userOfHeaders(there)).toBeNull();
    expect(await userOfHeaders(here)).toBeNull();
  });

  it('are not begun anew by a link that somebody had before they were ended everywhere, or the password was set', async () => {
    const linkMade = async () => new URL(unwrap(await signInLink({ email }))).searchParams.get('code') ?? '';
    const { user } = await openHere();
    const early = await linkMade();
    unwrap(await setPassword({ password: 'another password', current: PASSWORD }));
    const late = await linkMade();
    await endOwnSessions(user);
    for (const code of [early, late]) expect((await signInWithLink({ code })).ok).toBe(false);
    expect((await signInWithLink({ code: await linkMade() })).ok).toBe(true);
  });

  it('are told as seen once they are used again', async () => {
    const open = await openHere();
    const old = new Date(Date.now() - 60 * 60 * 1_000);
    await database().session.updateMany({
      where: { userId: open.user.id },
      data: { updatedAt: old, expiresAt: new Date(old.getTime() + 7 * 24 * 60 * 60 * 1_000) },
    });
    const { sessions } = await readAccount(await openHere(), true);
    expect(sessions.map(({ lastSeenAt }) => lastSeenAt > old.getTime() * 1_000)).toEqual([true, false]);
  });
});

describe('changing a password', () => {
  it('takes the one before, from a session that no link began, and ends all other sessions', async () => {
    const change = (current: string) => setPassword({ password: 'another password', current });
    expect(await change('')).toEqual({ ok: false, error: 'Type your current password.' });
    expect(await change('a wrong password')).toEqual({ ok: false, error: 'The current password is wrong.' });
    expect(await userOfHeaders(here)).not.toBeNull();
    expect((await change(PASSWORD)).ok).toBe(true);
    expect(await userOfHeaders(here)).toBeNull();
    expect(await userOfHeaders(there)).not.toBeNull();
  });

  it('lets the one before be guessed as often as at the sign-in page', async () => {
    for (let n = 0; n < 10; n += 1) await setPassword({ password: 'another password', current: 'a wrong password' });
    expect(await setPassword({ password: 'another password', current: PASSWORD })).toMatchObject({
      error: expect.stringContaining('Too many attempts'),
    });
  });
});
