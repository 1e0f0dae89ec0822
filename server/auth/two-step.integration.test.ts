import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { unwrap } from '@/core/result';
import { addUser } from '../commands/users/add-user';
import { disable } from '../commands/users/disable-user';
import { signInLink } from '../commands/users/sign-in-link';
import { OPERATOR } from '../commands/writing/entry';
import { closeDatabase, database } from '../db/connection/client';
import { readAccount } from '../queries/people/account';
import { browser } from '../testing/browser';
import { type OpenSession, sessionOfHeaders, userOfHeaders } from './session-user';
import { isBetweenSteps, setPassword, signInWithCode, signInWithLink, signInWithPassword } from './sign-in';
import { counterAt, totpCode } from './totp';
import { renewRecoveryCodes, setUpTwoStep, turnOffTwoStep, turnOnTwoStep } from './two-step';

const PASSWORD = 'correct horse battery';
const STEP = 30_000;

let count = 0;
let email = '';
let secret = '';
let codes: readonly string[] = [];
/** What the app shows; `ahead` steps later, since no code is good twice. */
const appCode = (ahead = 0): string => totpCode(secret, counterAt(Date.now()) + ahead);

const open = async (): Promise<OpenSession> => {
  const session = await sessionOfHeaders(browser.headers());
  if (session === null) throw new Error('Nobody is signed in');
  return session;
};
const whoIsIn = async () => (await userOfHeaders(browser.headers()))?.email ?? null;
const linkCode = async () => new URL(unwrap(await signInLink({ email }))).searchParams.get('code') ?? '';

beforeEach(async () => {
  // A step of time may not end within a test.
  vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / STEP) * STEP + 5_000 });
  browser.clear();
  count += 1;
  email = `t-${count}@example.org`;
  unwrap(await addUser({ email, name: 'T. Lindqvist', administrator: false }));
  unwrap(await signInWithLink({ code: await linkCode() }));
  unwrap(await setPassword({ password: PASSWORD }));
  const setup = unwrap(await setUpTwoStep(await open(), PASSWORD));
  secret = setup.secret;
  codes = unwrap(await turnOnTwoStep((await open()).user, appCode()));
  browser.clear();
});
afterAll(async () => {
  vi.useRealTimers();
  await closeDatabase();
});

describe('signing in with two steps', () => {
  it('asks for the code after the password, and lets nobody in before', async () => {
    expect(await signInWithPassword({ email, password: PASSWORD })).toEqual({ ok: true, value: 'code' });
    expect(await whoIsIn()).toBeNull();
    expect(await isBetweenSteps()).toBe(true);
    expect(await signInWithCode({ code: appCode(1) })).toEqual({ ok: true, value: undefined });
    expect(await whoIsIn()).toBe(email);
    expect(await isBetweenSteps()).toBe(false);
  });

  it('asks for it after a one-time link as well, which may set a forgotten password afterwards', async () => {
    expect(await signInWithLink({ code: await linkCode() })).toEqual({ ok: true, value: 'code' });
    expect(await whoIsIn()).toBeNull();
    await signInWithCode({ code: appCode(1) });
    expect((await setPassword({ password: 'another password' })).ok).toBe(true);
  });

  it('takes a code of the app once', async () => {
    await signInWithPassword({ email, password: PASSWORD });
    await signInWithCode({ code: appCode(1) });
    browser.clear();
    await signInWithPassword({ email, password: PASSWORD });
    expect(await signInWithCode({ code: appCode(1) })).toMatchObject({ ok: false });
    expect(await whoIsIn()).toBeNull();
  });

  it('takes a code that two try at the same moment from one of them', async () => {
    await signInWithPassword({ email, password: PASSWORD });
    const one = await Promise.all([signInWithCode({ code: appCode(1) }), signInWithCode({ code: appCode(1) })]);
    expect(one.filter((answer) => answer?.ok)).toHaveLength(1);
  });

  it('takes each recovery code once, however it is typed', async () => {
    await signInWithPassword({ email, password: PASSWORD });
    const typed = ` ${codes[3]?.toUpperCase().replace('-', ' ')} `;
    expect(await signInWithCode({ code: typed })).toEqual({ ok: true, value: undefined });
    expect((await readAccount(await open(), true)).twoStep?.codesLeft).toBe(9);
    browser.clear();
    await signInWithPassword({ email, password: PASSWORD });
    expect(await signInWithCode({ code: codes[3] ?? '' })).toMatchObject({ ok: false });
  });

  it('takes none of somebody else', async () => {
    const theirs = codes[0] ?? '';
    const other = email;
    email = `other-${other}`;
    unwrap(await addUser({ email, name: 'O', administrator: false }));
    unwrap(await signInWithLink({ code: await linkCode() }));
    unwrap(await setPassword({ password: PASSWORD }));
    secret = unwrap(await setUpTwoStep(await open(), PASSWORD)).secret;
    unwrap(await turnOnTwoStep((await open()).user, appCode()));
    browser.clear();
    await signInWithPassword({ email, password: PASSWORD });
    expect(await signInWithCode({ code: theirs })).toMatchObject({ ok: false });
  });

  it('lets ten be tried, then not even the right one is heard', async () => {
    await signInWithPassword({ email, password: PASSWORD });
    for (let n = 0; n < 10; n += 1) expect((await signInWithCode({ code: '000000' }))?.ok).toBe(false);
    for (const code of [appCode(1), codes[0] ?? '']) {
      expect(await signInWithCode({ code })).toMatchObject({ error: expect.stringContaining('Too many attempts') });
    }
  });

  it('forgets the first step after ten minutes, once the password is changed, and for whoever is disabled', async () => {
    expect(await signInWithCode({ code: appCode(1) })).toBeNull();

    await signInWithPassword({ email, password: PASSWORD });
    vi.setSystemTime(Date.now() + 11 * 60_000);
    expect(await signInWithCode({ code: appCode() })).toBeNull();

    await signInWithPassword({ email, password: PASSWORD });
    const between = new Map(browser.jar);
    browser.clear();
    await signInWithLink({ code: await linkCode() });
    await signInWithCode({ code: appCode() });
    unwrap(await setPassword({ password: 'another password' }));
    browser.clear();
    for (const [name, kept] of between) browser.jar.set(name, kept);
    expect(await signInWithCode({ code: appCode(1) })).toBeNull();

    await signInWithPassword({ email, password: 'another password' });
    unwrap(await disable(OPERATOR, await database().user.findUniqueOrThrow({ where: { email } })));
    expect(await signInWithCode({ code: appCode(1) })).toBeNull();
  });
});

describe('what two-step sign-in keeps', () => {
  it('is no secret and no code that could be read in the database', async () => {
    const kept = await database().twoStep.findMany();
    const hashes = await database().recoveryCode.findMany();
    const log = await database().accountLogEntry.findMany();
    const stored = JSON.stringify([kept, hashes, log]);
    expect(stored).not.toContain(secret);
    for (const code of codes) expect(stored).not.toContain(code);
  });
});

describe('changing two-step sign-in', () => {
  const signedIn = async () => {
    await signInWithPassword({ email, password: PASSWORD });
    await signInWithCode({ code: appCode(1) });
    return open();
  };

  it('takes the password, to turn it off and to make new recovery codes', async () => {
    const session = await signedIn();
    expect((await turnOffTwoStep(session, 'a wrong password')).ok).toBe(false);
    expect((await renewRecoveryCodes(session, '')).ok).toBe(false);
    const renewed = unwrap(await renewRecoveryCodes(session, PASSWORD));
    expect(new Set([...codes, ...renewed]).size).toBe(20);
    unwrap(await turnOffTwoStep(session, PASSWORD));
    browser.clear();
    expect(await signInWithPassword({ email, password: PASSWORD })).toEqual({ ok: true, value: 'in' });
  });

  it('asks for nothing before a first code was right', async () => {
    const session = await signedIn();
    unwrap(await turnOffTwoStep(session, PASSWORD));
    expect((await setUpTwoStep(session, 'a wrong password')).ok).toBe(false);
    secret = unwrap(await setUpTwoStep(session, PASSWORD)).secret;
    expect((await turnOnTwoStep(session.user, '000000')).ok).toBe(false);
    browser.clear();
    expect(await signInWithPassword({ email, password: PASSWORD })).toEqual({ ok: true, value: 'in' });
  });

  it('cannot be set up over what is on', async () => {
    expect(await setUpTwoStep(await signedIn(), PASSWORD)).toEqual({ ok: false, error: 'It is on already.' });
  });
});
