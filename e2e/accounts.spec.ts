// An account from its invitation on: a password, a second step, a recovery code, and a browser that is signed out elsewhere.

import { appCode } from './authenticator';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';
import { giveCode, givePassword, newBrowser, openLink, setPassword, signOut, turnOnTwoSteps } from './signing-in';

const PERSON = { email: 'noor.haddad@example.org', name: 'Noor Haddad', password: 'four slow herons wading' };

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
    await openLink(first, link);
    await setPassword(first, 'password1234');
    await expect(first.getByText('This is among the most common passwords')).toBeVisible();
    await setPassword(first, PERSON.password);
    await first.waitForURL(/\/incidents$/);
  });

  const { key, codes } = await test.step('turns two-step sign-in on', () => turnOnTwoSteps(first, PERSON.password));

  await test.step('signs in with the password and the code of the app', async () => {
    await signOut(first, PERSON.name);
    await givePassword(first, PERSON);
    await giveCode(first, '000000');
    await expect(first.getByText('That code is wrong')).toBeVisible();
    // No code is good twice: the app’s next one.
    await giveCode(first, appCode(key, 1));
    await first.waitForURL(/\/incidents$/);
  });

  const second = await newBrowser(browser, onset.url);
  const ref = await test.step('signs in elsewhere with a recovery code', async () => {
    await second.goto('/sign-in');
    await givePassword(second, PERSON);
    await giveCode(second, codes[0] ?? '');
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

  await test.step('is told beside the password that a token outlives it', async () => {
    await first.getByRole('button', { name: 'New token' }).click();
    await first.getByLabel('What it is for').fill('collector');
    await first.getByRole('button', { name: 'Make token' }).click();
    await expect(first.getByText('The API token below goes on working')).toBeVisible();
  });

  await test.step('is told when an administrator makes a link that signs in as them', async () => {
    await page.reload();
    await takenOver(page);
    await page.getByRole('button', { name: `More about ${PERSON.name}` }).click();
    await page.getByRole('menuitem', { name: 'Make a sign-in link' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await first.goto('/incidents');
    const bar = first.getByRole('region', { name: 'Somebody changed how you sign in' });
    await expect(bar.getByText(/^Administrator made a sign-in link for you, /)).toBeVisible();
    await takenOver(first);
    await bar.getByRole('button', { name: 'I know of it' }).click();
    await expect(bar).toHaveCount(0);
    await first.goto('/account');
    await expect(first.getByRole('heading', { name: 'Sessions' })).toBeVisible();
    await expect(bar).toHaveCount(0);
    await expect(first.getByText('Administrator made a sign-in link for you.')).toBeVisible();
  });

  await test.step('is disabled, and is out everywhere', async () => {
    await page.reload();
    await takenOver(page);
    await page.getByRole('button', { name: `More about ${PERSON.name}` }).click();
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: PERSON.email }).getByText('Disabled')).toBeVisible();
    await first.goto('/incidents');
    await expect(first).toHaveURL(/sign-in/);
    await givePassword(first, PERSON);
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
