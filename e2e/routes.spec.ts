// What the built site serves, from its own manifest, and what each address says to whoever is signed in nowhere and to
// whoever is no member. An address without a rule fails here before anybody finds it.

import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';
import { command } from './command-line';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { servedAddresses } from './served';
import { newBrowser, openLink } from './signing-in';

/**
 * `open`: for everybody; `signed-in`: for whoever has an account; `member`: there for its members alone; `administrator`: there
 * for administrators alone.
 */
type Rule = 'open' | 'signed-in' | 'member' | 'administrator' | 'api';

const RULES: Readonly<Record<string, Rule>> = {
  '/': 'signed-in',
  '/_global-error': 'open',
  '/_not-found': 'open',
  '/icon.svg': 'open',
  '/sign-in': 'open',
  '/sign-in/link': 'open',
  '/sign-in/code': 'open',
  '/sign-out': 'open',
  '/theme': 'open',
  '/verify': 'open',
  // What the OpenAPI document says, which is for everybody.
  '/docs/api': 'open',
  // What a share link opens is guarded by its own secret, see the tests of sharing.
  '/s/[id]': 'open',
  '/s/[id]/[...rest]': 'open',
  '/s/[id]/live': 'open',
  '/s/[id]/pdf': 'open',
  '/account': 'signed-in',
  '/incidents': 'signed-in',
  '/people': 'administrator',
  '/incidents/[ref]': 'member',
  '/incidents/[ref]/preview': 'member',
  '/incidents/[ref]/privilege-log': 'member',
};

/** Every method of these is tried for everybody in server/http/access. */
const ruleOf = (address: string): Rule | undefined => (address.startsWith('/api/') ? 'api' : RULES[address]);

const guarded = (rule: Rule): readonly string[] => servedAddresses().filter((address) => ruleOf(address) === rule);

/** The page itself, what the router fetches of it, and what it fetches beforehand. */
const WAYS: readonly Readonly<Record<string, string>>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
];

const statusesOf = async (request: APIRequestContext, address: string): Promise<readonly number[]> => {
  const replies = await Promise.all(WAYS.map((headers) => request.get(address, { headers, maxRedirects: 0 })));
  return replies.map((reply) => reply.status());
};

/** Says what an address says that is none at all, and names nobody. */
async function isNowhere(request: APIRequestContext, address: string): Promise<void> {
  const [reply, nowhere] = await Promise.all([request.get(address), request.get('/no-such-address')]);
  const [said, saidNowhere] = await Promise.all([reply.text(), nowhere.text()]);
  expect([address, reply.status()]).toEqual([address, 404]);
  expect(titleOf(said)).toBe(titleOf(saidNowhere));
  expect(said).toContain('There is nothing here');
  expect(said).not.toContain('@onset.local');
}

const titleOf = (html: string): string | undefined => /<title>(.*?)<\/title>/.exec(html)?.[1];

test('every address that is served has a rule, and every rule an address', () => {
  const addresses = servedAddresses();
  expect(addresses.filter((address) => ruleOf(address) === undefined)).toEqual([]);
  expect(Object.keys(RULES).filter((address) => !addresses.includes(address))).toEqual([]);
});

/** What answers for addresses that are none, and those three that anybody may ask. */
const BESIDE_THE_ENDPOINTS = ['/api/[[...path]]', '/api/v1/health', '/api/v1/openapi.json', '/api/v1/ready'];

const openApi = z.object({ paths: z.record(z.string(), z.unknown()) });

test('every address of the API is one that its document names, which is tried for everybody', async ({ request }) => {
  const { paths } = openApi.parse(await (await request.get('/api/v1/openapi.json')).json());
  const named = Object.keys(paths).map((path) => `/api/v1${path.replaceAll('{', '[').replaceAll('}', ']')}`);
  const served = servedAddresses().filter((address) => address.startsWith('/api/'));
  expect(served.toSorted()).toEqual([...new Set([...named, ...BESIDE_THE_ENDPOINTS])].toSorted());
});

test('addresses of the API that are none, and its beginning, say so as problem details', async ({ request }) => {
  for (const address of ['/api', '/api/v1', '/api/v1/none']) {
    const reply = await request.get(address);
    expect([address, reply.status()]).toEqual([address, 404]);
    expect(await reply.json()).toMatchObject({ status: 404, detail: expect.stringContaining('/api/v1/openapi.json') });
  }
});

test('who is signed in nowhere reads nothing that is not for everybody, in whatever way they ask', async ({
  page,
  playwright,
  onset,
}) => {
  const { ref } = await newIncident(page, 'Canary: only for its members');
  const stranger = await playwright.request.newContext({
    baseURL: onset.url,
    storageState: { cookies: [], origins: [] },
  });
  for (const rule of ['signed-in', 'member'] as const) {
    for (const address of guarded(rule)) {
      const path = address.replace('[ref]', ref);
      for (const headers of WAYS) {
        const reply = await stranger.get(path, { headers, maxRedirects: 0 });
        expect([path, headers, await reply.text()]).not.toEqual([path, headers, expect.stringContaining('Canary')]);
      }
      expect([path, (await stranger.get(path, { maxRedirects: 0 })).status()]).toEqual([path, 307]);
    }
  }
  for (const address of guarded('administrator')) await isNowhere(stranger, address);
  await stranger.dispose();
});

test('who is no member is told the same of an incident that there is and of one that there is not', async ({
  page,
  onset,
}) => {
  const { ref } = await newIncident(page, 'Canary: only for its members');
  const email = 'outsider@example.org';
  const link = await command(onset, 'user', 'add', '--email', email, '--name', 'Outsider');
  const browser = await page.context().browser()?.newContext({ baseURL: onset.url, storageState: undefined });
  if (browser === undefined) throw new Error('There is a browser');
  const outsider = await browser.newPage();
  await outsider.goto(link);
  await outsider.getByRole('button', { name: 'Continue' }).click();
  await outsider.waitForURL(/\/(incidents|account)/);
  for (const address of guarded('administrator')) await isNowhere(outsider.request, address);
  for (const address of guarded('member')) {
    const [there, nowhere] = await Promise.all(
      [ref, 'INC-1999-0001'].map((each) => statusesOf(outsider.request, address.replace('[ref]', each))),
    );
    expect([address, there]).toEqual([address, nowhere]);
    const hidden = await (await outsider.request.get(address.replace('[ref]', ref))).text();
    expect(hidden).not.toContain('Canary');
  }
  await browser.close();
});

test('a member reads on no page what is privileged against them, in whatever way they ask', async ({
  page,
  browser,
  onset,
}) => {
  const { ref } = await newIncident(page, 'Open to its members');
  const privilege = { designation: 'work-product', basis: 'Canary basis', assertedBy: 'Canary counsel' };
  await addEvent(page, ref, { title: 'Alert raised', when: '2023-01-05', sources: [{ title: 'Canary', privilege }] });
  await addEvent(page, ref, { title: 'Canary call', when: '2023-01-06', milestone: 'contained', privilege });
  const email = 'reader@example.org';
  const link = await command(onset, 'user', 'add', '--email', email, '--name', 'Reader');
  await command(onset, 'member', 'add', '--incident', ref, '--email', email, '--role', 'viewer');
  const reader = await newBrowser(browser, onset.url);
  await openLink(reader, link);
  const pages = servedAddresses().filter((address) => ruleOf(address) !== 'api' && address !== '/sign-out');
  for (const address of pages.map((path) => path.replace('[ref]', ref).replaceAll(/\[.*?\]/g, 'x'))) {
    for (const query of ['', '?asOf=3', '?view=table', '?view=history&compare=1']) {
      const replies = WAYS.map((headers) => reader.request.get(`${address}${query}`, { headers }));
      for (const [way, reply] of (await Promise.all(replies)).entries()) {
        expect([address, query, way, /canary/i.exec(await reply.text())]).toEqual([address, query, way, null]);
      }
    }
  }
  const shown = await (await page.request.get(`/incidents/${ref}`)).text();
  expect(shown).toContain('Canary call');
  await reader.context().close();
});
