import pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { addUser } from '../commands/users/add-user';
import { signInLink } from '../commands/users/sign-in-link';
import { closeDatabase, database } from '../db/connection/client';
import { send } from '../testing/api';
import { browser } from '../testing/browser';
import { ownerUrl } from '../testing/owner-url';
import { userOfHeaders } from './session-user';
import { setPassword, signInWithLink, signInWithPassword, signOut } from './sign-in';
import { createSignInLink } from './sign-in-link';

const PASSWORD = 'correct horse battery';
let email = '';
let users = 0;

beforeEach(async () => {
  browser.clear();
  users += 1;
  email = `user-${users}@example.org`;
  const { link } = unwrap(await addUser({ email, name: 'A. Rivera', administrator: false }));
  code = codeIn(link);
});
afterAll(closeDatabase);

let code = '';
const codeIn = (link: string): string => new URL(link).searchParams.get('code') ?? '';
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const whoIsIn = async () => (await userOfHeaders(browser.headers()))?.email ?? null;

describe('a one-time link', () => {
  it('signs in once', async () => {
    expect(await signInWithLink({ code })).toEqual({ ok: true, value: 'in' });
    expect(await whoIsIn()).toBe(email);
    browser.jar.clear();
    expect(await signInWithLink({ code })).toMatchObject({ ok: false, error: expect.stringContaining('expired') });
    expect(await whoIsIn()).toBeNull();
  });

  it('signs in once even when it is used twice at the same moment', async () => {
    const answers = await Promise.all([signInWithLink({ code }), signInWithLink({ code })]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('is refused once it has expired', async () => {
    const { id } = (await database().user.findUniqueOrThrow({ where: { email } })) ?? {};
    const old = await createSignInLink(database(), id, new Date(Date.now() - 25 * 60 * 60 * 1_000));
    expect((await signInWithLink({ code: codeIn(old) })).ok).toBe(false);
  });

  it.each(['', 'wrong', 'x'.repeat(300)])('is refused for the code “%s”', async (wrong) => {
    expect((await signInWithLink({ code: wrong })).ok).toBe(false);
  });

  it('is forgotten with those before it, once they have expired and another is made', async () => {
    await database().$executeRaw`UPDATE sign_in_links SET expires_at = now() - interval '1 minute'`;
    unwrap(await signInLink({ email }));
    expect(await database().signInLink.count({ where: { user: { email } } })).toBe(1);
  });

  it('is kept as a hash only, and made anew for whoever asks on the command line', async () => {
    const link = unwrap(await signInLink({ email: email.toUpperCase() }));
    const rows = await database().$queryRaw<{ text: string }[]>`SELECT l::text AS text FROM sign_in_links l`;
    expect(rows.some(({ text }) => text.includes(codeIn(link)))).toBe(false);
    expect((await signInWithLink({ code: codeIn(link) })).ok).toBe(true);
  });
});

describe('the cookie of a session', () => {
  it('is for http only, same-site, and signed', async () => {
    await signInWithLink({ code });
    const [name] = [...browser.jar.keys()];
    const cookie = browser.jar.get(name ?? '');
    expect(name).toBe('onset.session_token');
    expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
    browser.jar.set(name ?? '', { value: `${cookie?.value.slice(0, -6)}AAAA%3D`, options: {} });
    expect(await whoIsIn()).toBeNull();
  });
});

describe('a session', () => {
  it('that has expired is forgotten when its user signs in again, and one that holds is not', async () => {
    const enter = async () => signInWithLink({ code: codeIn(unwrap(await signInLink({ email }))) });
    await enter();
    await database().$executeRaw`UPDATE sessions SET expires_at = now() - interval '1 minute'`;
    await enter();
    await enter();
    expect(await database().session.count({ where: { user: { email } } })).toBe(2);
  });
});

describe('a password', () => {
  const signedInByLink = () => signInWithLink({ code });

  it('is set by whoever came by a link, and signs in from then on', async () => {
    await signedInByLink();
    expect((await setPassword({ password: PASSWORD })).ok).toBe(true);
    await signOut();
    expect(await whoIsIn()).toBeNull();
    expect(await signInWithPassword({ email: email.toUpperCase(), password: PASSWORD })).toEqual({
      ok: true,
      value: 'in',
    });
    expect(await whoIsIn()).toBe(email);
  });

  it('has twelve characters at least', async () => {
    await signedInByLink();
    expect(await setPassword({ password: 'x'.repeat(11) })).toEqual({
      ok: false,
      error: 'Too short: it takes at least 12 characters.',
    });
  });

  it('is counted in characters wherever it is typed, so that none is set that signs nobody in', async () => {
    const pictures = Array.from({ length: 128 }, (_, index) => String.fromCodePoint(0x1f400 + index)).join('');
    await signedInByLink();
    expect((await setPassword({ password: `${pictures}x` })).ok).toBe(false);
    expect((await setPassword({ password: pictures })).ok).toBe(true);
    expect(await signInWithPassword({ email, password: pictures })).toEqual({ ok: true, value: 'in' });
  });

  it('is not set by whoever is signed out', async () => {
    expect((await setPassword({ password: PASSWORD })).ok).toBe(false);
  });

  it('is replaced through a new link only, and that ends every other session', async () => {
    await signedInByLink();
    await setPassword({ password: PASSWORD });
    await signInWithPassword({ email, password: PASSWORD });
    const elsewhere = browser.headers();
    expect(await setPassword({ password: 'another password' })).toMatchObject({ ok: false });

    await signInWithLink({ code: codeIn(unwrap(await signInLink({ email }))) });
    expect((await setPassword({ password: 'another password' })).ok).toBe(true);
    expect(await whoIsIn()).toBe(email);
    expect(await userOfHeaders(elsewhere)).toBeNull();
  });

  it('is set, logged and ends every other session, or none of it', async () => {
    await signedInByLink();
    const elsewhere = browser.headers();
    await signInWithLink({ code: codeIn(unwrap(await signInLink({ email }))) });
    await asOwner("ALTER TABLE account_log ADD CONSTRAINT refused CHECK (type <> 'password.set') NOT VALID");
    await expect(setPassword({ password: PASSWORD })).rejects.toThrow();
    await asOwner('ALTER TABLE account_log DROP CONSTRAINT refused');
    expect((await userOfHeaders(elsewhere))?.email).toBe(email);
    expect((await signInWithPassword({ email, password: PASSWORD })).ok).toBe(false);
  });

  it('that is wrong says no more than an address that nobody has', async () => {
    await signedInByLink();
    await setPassword({ password: PASSWORD });
    const wrong = await signInWithPassword({ email, password: 'wrong password' });
    const nobody = await signInWithPassword({ email: 'nobody@example.org', password: 'wrong password' });
    expect(wrong.ok).toBe(false);
    expect(nobody).toEqual(wrong);
  });

  it('can be guessed ten times, then not even the right one is heard', async () => {
    await signedInByLink();
    await setPassword({ password: PASSWORD });
    await signOut();
    await Promise.all(Array.from({ length: 10 }, () => signInWithPassword({ email, password: 'wrong password' })));
    expect(await signInWithPassword({ email, password: PASSWORD })).toMatchObject({
      ok: false,
      error: expect.stringMatching(/Too many attempts.*minutes/),
    });
    await database().$executeRaw`UPDATE sign_in_attempts SET since = now() - interval '16 minutes'`;
    expect((await signInWithPassword({ email, password: PASSWORD })).ok).toBe(true);
  });
});

describe('a browser at the API', () => {
  const posting = (path: string, body: object, headers: Record<string, string>) =>
    send(
      new Request(`http://localhost:3000/api/v1${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', cookie: browser.headers().get('cookie') ?? '', ...headers },
      }),
    );
  const opening = (headers: Record<string, string>) => posting('/incidents', { title: 'a' }, headers);

  it.each([
    ['from this origin', { origin: 'http://localhost:3000' }, 201],
    ['from the host that it was sent to', { origin: 'http://onset.test:3000', host: 'onset.test:3000' }, 201],
    ['without an origin, but from the same by its own word', { 'sec-fetch-site': 'same-origin' }, 201],
    ['from another origin', { origin: 'https://evil.example' }, 403],
    ['from an origin that hides', { origin: 'null' }, 403],
    ['without saying from where', {}, 403],
  ])('changes things %s: %o', async (_what, headers, status) => {
    await signInWithLink({ code });
    expect((await opening(headers)).status).toBe(status);
  });

  it('has documents made from this origin alone, although a program needs no more than to read', async () => {
    await signInWithLink({ code });
    const path = '/incidents/INC-2023-0001/documents';
    expect((await posting(path, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await posting(path, {}, { origin: 'http://localhost:3000' })).status).toBe(404);
  });

  it('is asked to sign in first', async () => {
    expect((await opening({ origin: 'http://localhost:3000' })).status).toBe(401);
  });
});
