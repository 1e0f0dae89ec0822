// Somebody's own way in, as they walk it: a browser of theirs, a one-time link, a password, and a second step.

import { type Browser, expect, type Page } from '@playwright/test';
import { appCode } from './authenticator';
import { takenOver } from './ready';

export async function newBrowser(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, storageState: { cookies: [], origins: [] } });
  return context.newPage();
}

/** Comes in by a one-time link, to where a password is set. */
export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/account/);
  await takenOver(page);
}

export async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set password' }).click();
}

export interface SecondStep {
  /** What the app makes codes of. */
  readonly key: string;
  /** For whoever lost the app. */
  readonly codes: readonly string[];
}

export async function turnOnTwoSteps(page: Page, password: string): Promise<SecondStep> {
  await page.goto('/account');
  await takenOver(page);
  await page.getByLabel('Your password').fill(password);
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click();
  await expect(page.getByRole('img', { name: 'QR code for an authenticator app' })).toBeVisible();
  const key = (await page.getByLabel('Key for the app').textContent())?.replace(/\s/g, '') ?? '';
  await page.getByLabel('The code that it shows').fill(appCode(key));
  await page.getByRole('button', { name: 'Turn on' }).click();
  const shown = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(shown).toHaveCount(10);
  const codes = await shown.allTextContents();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible();
  return { key, codes };
}

export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Account: ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/sign-in/);
}

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** On the page of signing in. */
export async function givePassword(page: Page, { email, password }: Credentials): Promise<void> {
  await takenOver(page);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** After a password that was right, where a second step is on. */
export async function giveCode(page: Page, code: string): Promise<void> {
  await page.waitForURL(/sign-in\/code/);
  await takenOver(page);
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
}
