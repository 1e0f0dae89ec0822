import { afterAll, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { userOfHeaders } from '@/server/auth/session-user';
import { signInWithLink } from '@/server/auth/sign-in';
import { addUser } from '@/server/commands/users/add-user';
import { closeDatabase } from '@/server/db/connection/client';
import { browser } from '@/server/testing/browser';
import { POST } from './route';

afterAll(closeDatabase);

type Said = readonly (readonly [string, string])[];

const signOutFrom = async (said: Said): Promise<number> => {
  const headers = new Headers(said.map(([name, value]): [string, string] => [name, value]));
  return (await POST(new Request('http://localhost:3000/sign-out', { method: 'POST', headers }))).status;
};

it('signs nobody out who is sent here by another site, or by what runs beside it', async () => {
  const email = 'signs-out@example.org';
  const { link } = unwrap(await addUser({ email, name: 'S. Out', administrator: false }));
  await signInWithLink({ code: new URL(link).searchParams.get('code') ?? '' });
  const elsewhere: readonly Said[] = [
    [
      ['origin', 'http://localhost:9999'],
      ['sec-fetch-site', 'same-site'],
    ],
    [
      ['origin', 'null'],
      ['sec-fetch-site', 'cross-site'],
    ],
    [['origin', 'https://elsewhere.example']],
  ];
  for (const said of elsewhere) expect(await signOutFrom(said)).toBe(403);
  expect((await userOfHeaders(browser.headers()))?.email).toBe(email);
  // As a form of a page that sends no referrer is posted, over https and over http.
  expect(
    await signOutFrom([
      ['origin', 'null'],
      ['sec-fetch-site', 'same-origin'],
    ]),
  ).toBe(303);
  expect(await userOfHeaders(browser.headers())).toBeNull();
  expect(await signOutFrom([['origin', 'null']])).toBe(303);
});
