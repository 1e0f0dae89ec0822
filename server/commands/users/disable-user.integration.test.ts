import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revisionNoticeSchema } from '@/core/contracts/stream';
import { unwrap } from '@/core/result';
import { userOfHeaders } from '../../auth/session-user';
import { setPassword, signInWithLink, signInWithPassword } from '../../auth/sign-in';
import { everyUser } from '../../db/accounts/people';
import type { StoredUser } from '../../db/accounts/users';
import { closeDatabase, database } from '../../db/connection/client';
import { closeLive } from '../../live/live';
import { call } from '../../testing/api';
import { browser } from '../../testing/browser';
import { openCase } from '../../testing/case';
import { person } from '../../testing/people';
import { openStream } from '../../testing/stream';
import { OPERATOR } from '../writing/entry';
import { addUser } from './add-user';
import { disable, enable, LAST_ADMINISTRATOR } from './disable-user';
import { signInLink } from './sign-in-link';

const PASSWORD = 'correct horse battery';
const codeIn = (link: string): string => new URL(link).searchParams.get('code') ?? '';

let count = 0;
let user: StoredUser;

beforeEach(async () => {
  browser.clear();
  count += 1;
  const added = unwrap(await addUser({ email: `d-${count}@example.org`, name: 'D. Okafor', administrator: false }));
  user = added.user;
  unwrap(await signInWithLink({ code: codeIn(added.link) }));
  unwrap(await setPassword({ password: PASSWORD }));
});
afterEach(async () => {
  await database().user.updateMany({ data: { administrator: false } });
});
afterAll(async () => {
  await closeLive();
  await closeDatabase();
});

describe('a user who is disabled', () => {
  it('is out in every browser', async () => {
    expect((await userOfHeaders(browser.headers()))?.id).toBe(user.id);
    unwrap(await disable(OPERATOR, user));
    expect(await userOfHeaders(browser.headers())).toBeNull();
    expect(await database().session.count({ where: { userId: user.id } })).toBe(0);
  });

  it('is told what a wrong password is told, and what an unknown link is told', async () => {
    const link = codeIn(unwrap(await signInLink({ email: user.email })));
    unwrap(await disable(OPERATOR, user));
    browser.clear();
    const wrong = await signInWithPassword({ email: user.email, password: 'a wrong password' });
    expect(await signInWithPassword({ email: user.email, password: PASSWORD })).toEqual(wrong);
    expect(await signInWithLink({ code: link })).toEqual(await signInWithLink({ code: 'unknown' }));
    expect(browser.jar.size).toBe(0);
    expect((await signInLink({ email: user.email })).ok).toBe(false);
  });

  it('has no session that came about at the same moment', async () => {
    const cookies = browser.headers();
    await database().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
    expect(await userOfHeaders(cookies)).toBeNull();
    await enable(OPERATOR, user);
    expect(await userOfHeaders(cookies)).toBeNull();
  });

  it('has tokens that hold no longer, and streams that end at once', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const stream = await openStream(who, ref);
    expect((await stream.next('revision', revisionNoticeSchema))?.seq).toBe(1);
    unwrap(await disable(OPERATOR, who.user));
    expect(await stream.next('revision', revisionNoticeSchema)).toBeNull();
    expect((await call(who, 'GET', '/incidents')).status).toBe(401);
    await enable(OPERATOR, who.user);
    expect((await call(who, 'GET', '/incidents')).status).toBe(200);
  });

  it('signs in anew once enabled', async () => {
    unwrap(await disable(OPERATOR, user));
    await enable(OPERATOR, user);
    browser.clear();
    unwrap(await signInWithPassword({ email: user.email, password: PASSWORD }));
    expect((await userOfHeaders(browser.headers()))?.id).toBe(user.id);
  });

  it('is never the last administrator, even where two disable each other', async () => {
    const both = await Promise.all(
      ['a', 'b'].map(async (name) =>
        unwrap(await addUser({ email: `${name}-${count}@example.org`, name, administrator: true })),
      ),
    );
    const done = await Promise.all(both.map(({ user: administrator }) => disable(OPERATOR, administrator)));
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(done).toContainEqual({ ok: false, error: LAST_ADMINISTRATOR });
  });
});

describe('a session that ends', () => {
  it('ends its streams in the same moment', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    await database().session.deleteMany({ where: { userId: who.user.id } });
    unwrap(await signInWithLink({ code: codeIn(unwrap(await signInLink({ email: who.user.email }))) }));
    const stream = await openStream(null, ref, { cookie: browser.headers().get('cookie') ?? '' });
    expect((await stream.next('revision', revisionNoticeSchema))?.seq).toBe(1);
    await database().session.deleteMany({ where: { userId: who.user.id } });
    expect(await stream.next('revision', revisionNoticeSchema)).toBeNull();
  });
});

describe('the account log', () => {
  it('says who came in and who was turned away, whence, and what was done to the account, without a secret', async () => {
    browser.sent.set('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0');
    browser.sent.set('x-forwarded-for', '203.0.113.77');
    await signInWithPassword({ email: user.email, password: 'a wrong password' });
    await signInWithPassword({ email: user.email, password: PASSWORD });
    unwrap(await disable(OPERATOR, user));
    const entries = await database().accountLogEntry.findMany({
      where: { userId: user.id },
      orderBy: { at: 'asc' },
      select: { type: true, actorId: true, details: true },
    });
    const visit = { client: 'Firefox on Linux', address: '203.0.113.0/24' };
    expect(entries.map(({ type, actorId }) => `${type} by ${actorId === user.id ? 'themselves' : actorId}`)).toEqual([
      'user.added by operator',
      'sign-in by themselves',
      'password.set by themselves',
      'sign-in.refused by unknown',
      'sign-in by themselves',
      'user.disabled by operator',
    ]);
    expect(entries[3]?.details).toEqual({ by: 'password', ...visit });
    expect(entries[4]?.details).toEqual({ by: 'password', secondStep: 'none', ...visit });
    expect(JSON.stringify(entries)).not.toContain(PASSWORD);
  });

  it('can be added to only', async () => {
    await expect(database().accountLogEntry.deleteMany()).rejects.toThrow();
    await expect(database().accountLogEntry.updateMany({ data: { type: 'x' } })).rejects.toThrow();
  });

  it('shows when somebody was last seen', async () => {
    const listed = (await everyUser(database())).find(({ id }) => id === user.id);
    expect(listed).toMatchObject({ name: 'D. Okafor', disabledAt: null, hasPassword: true });
    expect(listed?.lastSeenAt).toBeInstanceOf(Date);
  });
});
