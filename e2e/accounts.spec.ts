// An account from its invitation on: a password, a second step, a recovery code, and a browser that is signed out elsewhere.

import type { Browser, Page } from '@playwright/test';
import { appCode } from './authenticator';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const PERSON = { email: 'noor.haddad@example.org', name: 'Noor Haddad' };
const PASSWORD = 'four slow herons wading';

test('somebody is invited, takes two steps to sign in, recovers, and signs another browser out', async ({
  page,
  browser,
  onset,
}) => {
  test.setTimeout(180_000);
  const link = await test.step('is invited by an administrator', async () => {
    await page.goto('/people');
    await takenOver(page);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByLabel('Name', { exact: true }).fill(PERSON.name);
    await page.getByLabel('E-mail').fill(PERSON.email);
    await page.getByRole('button', { name: 'Make invitation' }).click();
    const address = await page.getByRole('textbox', { name: 'Sign-in link' }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText(PERSON.email)).toBeVisible();
    return address;
  });

  const first = await newBrowser(browser, onset.url);
  await test.step('sets a password, which is not a common one', async () => {
    await first.goto(link);
    await first.getByRole('button', { name: 'Continue' }).click();
    await first.waitForURL(/account/);
    await takenOver(first);
    await first.getByLabel('New password').fill('password1234');
    await first.getByRole('button', { name: 'Set password' }).click();
    await expect(first.getByText('This is among the most common passwords')).toBeVisible();
    await first.getByLabel('New password').fill(PASSWORD);
    await first.getByRole('button', { name: 'Set password' }).click();
    await first.waitForURL(/\/incidents$/);
  });

  const { secret, codes } = await test.step('turns two-step sign-in on', async () => {
    await first.goto('/account');
    await takenOver(first);
    await first.getByLabel('Your password').fill(PASSWORD);
    await first.getByRole('button', { name: 'Set up two-step sign-in' }).click();
    await expect(first.getByRole('img', { name: 'QR code for an authenticator app' })).toBeVisible();
    const key = (await first.getByLabel('Key for the app').textContent())?.replace(/\s/g, '') ?? '';
    await first.getByLabel('The code that it shows').fill(appCode(key));
    await first.getByRole('button', { name: 'Turn on' }).click();
    const shown = first.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await expect(shown).toHaveCount(10);
    const kept = await shown.allTextContents();
    await first.getByRole('button', { name: 'I have kept them' }).click();
    await expect(first.getByText('10 recovery codes are left.')).toBeVisible();
    return { secret: key, codes: kept };
  });

  await test.step('signs in with the password and the code of the app', async () => {
    await first.getByRole('button', { name: `Account: ${PERSON.name}` }).click();
    await first.getByRole('menuitem', { name: 'Sign out' }).click();
    await first.waitForURL(/sign-in/);
    await givePassword(first);
    await first.getByLabel('Code').fill('000000');
    await first.getByRole('button', { name: 'Continue' }).click();
    await expect(first.getByText('That code is wrong')).toBeVisible();
    // No code is good twice: the app’s next one.
    await first.getByLabel('Code').fill(appCode(secret, 1));
    await first.getByRole('button', { name: 'Continue' }).click();
    await first.waitForURL(/\/incidents$/);
  });

  const second = await newBrowser(browser, onset.url);
  const ref = await test.step('signs in elsewhere with a recovery code', async () => {
    await second.goto('/sign-in');
    await givePassword(second);
    await second.getByLabel('Code').fill(codes[0] ?? '');
    await second.getByRole('button', { name: 'Continue' }).click();
    await second.waitForURL(/\/incidents$/);
    const incident = await newIncident(second, 'Open elsewhere');
    await addEvent(second, incident.ref, { title: 'Alert raised', when: '2023-01-05' });
    await second.goto(`/incidents/${incident.ref}`);
    await takenOver(second);
    return incident.ref;
  });

  await test.step('signs that browser out, which is out at once', async () => {
    await first.goto('/account');
    await expect(first.getByText('9 recovery codes are left.')).toBeVisible();
    await first.getByRole('button', { name: /^Sign out Chrome/ }).click();
    await expect(first.getByRole('button', { name: /^Sign out Chrome/ })).toHaveCount(0);
    await expect(second.getByText('You are signed out.')).toBeVisible();
    expect((await second.request.get(`/api/v1/incidents/${ref}`)).status()).toBe(401);
    await second.goto('/incidents');
    await expect(second).toHaveURL(/sign-in/);
  });

  await test.step('is disabled, and is out everywhere', async () => {
    await page.reload();
    await takenOver(page);
    await page.getByRole('button', { name: `More about ${PERSON.name}` }).click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: PERSON.email }).getByText('Disabled')).toBeVisible();
    await first.goto('/incidents');
    await expect(first).toHaveURL(/sign-in/);
    await givePassword(first, false);
    await expect(first.getByText('Wrong e-mail address or password.')).toBeVisible();
  });
  await first.context().close();
  await second.context().close();
});

test('a token is made and revoked on the account page', async ({ page, playwright, onset }) => {
  await page.goto('/account');
  await takenOver(page);
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('What it is for').fill('collector');
  await page.getByRole('button', { name: 'Make token' }).click();
  const token = await page.getByLabel('Token', { exact: true }).inputValue();
  const program = await playwright.request.newContext({
    baseURL: onset.url,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  expect((await program.get('/api/v1/incidents')).status()).toBe(200);
  await page.getByRole('button', { name: 'Revoke the token “collector”' }).click();
  await expect(page.getByRole('button', { name: 'Revoke the token “collector”' })).toHaveCount(0);
  expect((await program.get('/api/v1/incidents')).status()).toBe(401);
  await program.dispose();
});

async function newBrowser(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, storageState: { cookies: [], origins: [] } });
  return context.newPage();
}

async function givePassword(page: Page, isRight = true): Promise<void> {
  await takenOver(page);
  await page.getByLabel('E-mail').fill(PERSON.email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (!isRight) return;
  await page.waitForURL(/sign-in\/code/);
  await takenOver(page);
}
