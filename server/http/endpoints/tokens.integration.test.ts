import { afterAll, describe, expect, it } from 'vitest';
import { apiTokenListSchema, MOST_TOKENS, madeApiTokenSchema } from '@/core/contracts/api-token';
import { unwrap } from '@/core/result';
import { signInWithLink } from '../../auth/sign-in';
import { makeToken } from '../../commands/users/create-token';
import { signInLink } from '../../commands/users/sign-in-link';
import { closeDatabase, database } from '../../db/connection/client';
import { call } from '../../testing/api';
import { browser } from '../../testing/browser';
import { type Person, person } from '../../testing/people';

afterAll(closeDatabase);

/** Calls as the browser of a person does. */
async function inBrowserOf({ user }: Person) {
  browser.clear();
  unwrap(await signInWithLink({ code: new URL(unwrap(await signInLink(user))).searchParams.get('code') ?? '' }));
  const cookie = browser.headers().get('cookie') ?? '';
  return (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
    call(null, method, path, body, { cookie, origin: 'http://localhost:3000' });
}

const withToken = (token: string, who: Person) => ({ ...who, token });

describe('API tokens', () => {
  it('are made in a browser’s session, told once and kept as a hash', async () => {
    const who = await person();
    const ask = await inBrowserOf(who);
    const answer = await ask('POST', '/tokens', { name: ' collector ', scope: 'read' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { token, ...made } = madeApiTokenSchema.parse(answer.body);
    expect(made).toMatchObject({ name: 'collector', scope: 'read', lastUsedAt: null });
    expect(token).toMatch(/^onset_[\w-]{43}$/);
    expect((await call(withToken(token, who), 'GET', '/incidents')).status).toBe(200);
    expect((await call(withToken(token, who), 'POST', '/incidents', { title: 'a' })).status).toBe(403);
    const listed = await ask('GET', '/tokens');
    const { tokens } = apiTokenListSchema.parse(listed.body);
    expect(tokens[0]).toEqual({ ...made, lastUsedAt: expect.any(String) });
    const stored = JSON.stringify([
      listed.body,
      await database().apiToken.findMany(),
      await database().accountLogEntry.findMany(),
    ]);
    expect(stored).not.toContain(token);
  });

  it('are made by no token, whatever its scope', async () => {
    const who = await person('write');
    const answer = await call(who, 'POST', '/tokens', { name: 'another', scope: 'read' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await database().apiToken.count({ where: { userId: who.user.id } })).toBe(1);
  });

  it('open nothing once they are revoked, and can be revoked once', async () => {
    const who = await person();
    const ask = await inBrowserOf(who);
    const { token, id } = madeApiTokenSchema.parse((await ask('POST', '/tokens', { name: 'a', scope: 'write' })).body);
    expect((await ask('DELETE', `/tokens/${id}`)).status).toBe(204);
    expect((await call(withToken(token, who), 'GET', '/incidents')).status).toBe(401);
    expect((await ask('DELETE', `/tokens/${id}`)).status).toBe(404);
    expect(apiTokenListSchema.parse((await ask('GET', '/tokens')).body).tokens.map((one) => one.id)).not.toContain(id);
  });

  it('of somebody else do not exist', async () => {
    const who = await person();
    const other = await person();
    const { tokens } = apiTokenListSchema.parse((await call(other, 'GET', '/tokens')).body);
    const theirs = await call(who, 'DELETE', `/tokens/${tokens[0]?.id}`);
    const nobodys = await call(who, 'DELETE', '/tokens/00000000-0000-4000-8000-000000000000');
    expect(theirs.status).toBe(404);
    expect(theirs.body).toEqual(nobodys.body);
    expect((await call(who, 'DELETE', '/tokens/no-id')).body).toEqual(nobodys.body);
    expect((await call(other, 'GET', '/incidents')).status).toBe(200);
  });

  it('expire when they are told to, which is later than now', async () => {
    const who = await person();
    const ask = await inBrowserOf(who);
    const past = await ask('POST', '/tokens', { name: 'a', scope: 'read', expiresAt: '2020-01-01T00:00:00Z' });
    expect(past).toMatchObject({ status: 422, body: { errors: [{ pointer: '/expiresAt' }] } });
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const made = madeApiTokenSchema.parse((await ask('POST', '/tokens', { name: 'a', scope: 'read', expiresAt })).body);
    expect(made.expiresAt).toBe(expiresAt);
  });

  it.each([
    [{ name: ' ', scope: 'read' }, '/name'],
    [{ name: 'a', scope: 'admin' }, '/scope'],
    [{ name: 'a', scope: 'read', expiresAt: 'soon' }, '/expiresAt'],
    [{ name: 'a', scope: 'read', userId: 'x' }, '/userId'],
  ])('are refused where the request says %j', async (body, pointer) => {
    const ask = await inBrowserOf(await person());
    expect(await ask('POST', '/tokens', body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('are so many and no more', async () => {
    const who = await person();
    for (let n = 1; n < MOST_TOKENS; n += 1)
      unwrap(await makeToken(who.user, who.user.id, { name: 'a', scope: 'read' }));
    const ask = await inBrowserOf(who);
    expect((await ask('POST', '/tokens', { name: 'a', scope: 'read' })).status).toBe(422);
  });
});
