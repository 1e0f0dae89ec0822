// Every page that is built, asked for by everybody that there is: nobody, no member, each role, somebody who was disabled,
// and whoever brings a token that was revoked. And every server action, by those who may not call it.

import type { APIRequestContext, Browser } from '@playwright/test';
import { invitedSchema } from '@/core/contracts/member';
import { ROLES, type Role } from '@/core/incident/vocabulary';
import { command } from './command-line';
import { expect, test } from './fixtures';
import { newIncident } from './new-incident';
import { servedActions, servedAddresses } from './served';
import { newBrowser, openLink } from './signing-in';

test.setTimeout(240_000);

type Who = 'nobody' | 'outsider' | 'disabled' | 'revoked token' | Role;

const MEMBERS: readonly Who[] = ROLES;

/** Sent to the page of signing in; not there; or there, and not theirs. */
type Answer = 'there' | 'sign in' | 'nowhere' | 'forbidden';

const signedIn = (who: Who): boolean => who === 'outsider' || MEMBERS.includes(who);

const forSignedIn = (who: Who): Answer => (signedIn(who) ? 'there' : 'sign in');
const forMembers =
  (roles: readonly Who[] = MEMBERS) =>
  (who: Who): Answer => {
    if (!signedIn(who)) return 'sign in';
    return roles.includes(who) ? 'there' : 'nowhere';
  };

/** What is guarded, and how it answers whom. Addresses that are for everybody stand in routes.spec.ts. */
const ANSWERS: Readonly<Record<string, (who: Who) => Answer>> = {
  '/account': forSignedIn,
  '/incidents': forSignedIn,
  // None of these is an administrator.
  '/people': () => 'nowhere',
  '/incidents/[ref]': forMembers(),
  '/incidents/[ref]/preview': (who) => (MEMBERS.includes(who) && who !== 'commander' ? 'forbidden' : forMembers()(who)),
  '/incidents/[ref]/privilege-log': forMembers(['commander', 'counsel']),
};

interface Asking {
  readonly request: APIRequestContext;
  readonly headers?: Readonly<Record<string, string>>;
}

async function answerTo({ request, headers = {} }: Asking, address: string): Promise<Answer | number> {
  const reply = await request.get(address, { headers, maxRedirects: 0 });
  if (reply.status() === 307) return /\/sign-in/.test(reply.headers().location ?? '') ? 'sign in' : 307;
  // What programs may read as well tells them so.
  if (reply.status() === 401) return 'sign in';
  if (reply.status() === 404) return 'nowhere';
  if (reply.status() === 403) return 'forbidden';
  return reply.status() === 200 ? 'there' : reply.status();
}

async function account(
  onset: Parameters<typeof command>[0] & { readonly url: string },
  browser: Browser,
  name: string,
) {
  const email = `${name}-${Date.now()}@example.org`;
  const link = await command(onset, 'user', 'add', '--email', email, '--name', name);
  const page = await newBrowser(browser, onset.url);
  await openLink(page, link);
  return { email, page };
}

test('every page answers everybody as it should', async ({ page, browser, onset }) => {
  const { ref } = await newIncident(page, 'Canary: asked for by everybody');
  const askers = new Map<Who, Asking>();
  // Asked of the page's own API: each command takes as long as twenty pages.
  const join = async (name: Who, role: Role) => {
    const email = `${name}-${Date.now()}@example.org`;
    const invited = await page.request.post(`/api/v1/incidents/${ref}/members`, {
      headers: { origin: onset.url },
      data: { email, name, role },
    });
    const { signInLink } = invitedSchema.parse(await invited.json());
    const theirs = await newBrowser(browser, onset.url);
    await openLink(theirs, signInLink ?? '');
    askers.set(name, { request: theirs.request });
    return email;
  };
  for (const role of ROLES) await join(role, role);
  askers.set('outsider', { request: (await account(onset, browser, 'outsider')).page.request });
  const disabled = await join('disabled', 'commander');
  await command(onset, 'user', 'disable', '--email', disabled);
  const nobody = (await newBrowser(browser, onset.url)).request;
  askers.set('nobody', { request: nobody });
  const admin = ['--email', 'admin@onset.local'];
  const token = await command(onset, 'token', 'create', ...admin, '--name', 'to-be-revoked');
  const listed = (await command(onset, 'token', 'list', ...admin)).split('\n');
  const [id = ''] = listed.find((line) => line.includes('to-be-revoked'))?.split('\t') ?? [];
  await command(onset, 'token', 'revoke', '--id', id);
  askers.set('revoked token', { request: nobody, headers: { authorization: `Bearer ${token}` } });
  for (const [address, answerFor] of Object.entries(ANSWERS)) {
    const path = `${address.replace('[ref]', ref)}${address.endsWith('/preview') ? '?audience=executives' : ''}`;
    for (const [who, asking] of askers) {
      expect([who, address, await answerTo(asking, path)]).toEqual([who, address, answerFor(who)]);
    }
  }
});

test('every page that is not for everybody is asked for here', () => {
  const guarded = servedAddresses().filter((address) => /^\/(account|incidents|people)/.test(address));
  expect(Object.keys(ANSWERS).toSorted()).toEqual(guarded.toSorted());
});

/** By whom each action may be called. `anybody` are those of signing in, which ask for a password or a code themselves. */
const ACTIONS: Readonly<Record<string, 'anybody' | 'signed in' | 'administrator'>> = {
  signInAction: 'anybody',
  signInWithLinkAction: 'anybody',
  signInWithCodeAction: 'anybody',
  setPasswordAction: 'signed in',
  changePasswordAction: 'signed in',
  twoStepAction: 'signed in',
  makeTokenAction: 'signed in',
  revokeTokenAction: 'signed in',
  endSessionAction: 'signed in',
  signOutEverywhereAction: 'signed in',
  seeNoticesAction: 'signed in',
  peopleAction: 'administrator',
};

test('every server action is refused to whoever may not call it', async ({ browser, onset }) => {
  const actions = servedActions();
  expect(actions.map(({ name }) => name).toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
  const nobody = (await newBrowser(browser, onset.url)).request;
  const gone = await account(onset, browser, 'gone');
  await command(onset, 'user', 'disable', '--email', gone.email);
  const someone = await account(onset, browser, 'someone');
  const call = async (request: APIRequestContext, { id, page }: (typeof actions)[number]) => {
    const reply = await request.post(page, {
      headers: {
        'next-action': id,
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        origin: onset.url,
      },
      data: '[]',
      maxRedirects: 0,
    });
    const to = reply.headers()['x-action-redirect'] ?? reply.headers().location ?? '';
    return to.includes('/sign-in') ? 'sign in' : reply.status();
  };
  for (const action of actions) {
    const rule = ACTIONS[action.name];
    if (rule === 'anybody') continue;
    const expected = rule === 'administrator' ? 404 : 'sign in';
    for (const [who, request] of [
      ['nobody', nobody],
      ['disabled', gone.page.request],
    ] as const) {
      expect([action.name, who, await call(request, action)]).toEqual([action.name, who, expected]);
    }
    if (rule !== 'administrator') continue;
    expect([action.name, await call(someone.page.request, action)]).toEqual([action.name, 404]);
  }
});
