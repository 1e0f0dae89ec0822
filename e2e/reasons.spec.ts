// Why something changed: asked inline while the change waits, told in the record, and never to be left out over the API.

import type { Page } from '@playwright/test';
import { eventsOf, pointOf, timeline } from './drawn';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const ACCESS = { title: 'Token stolen', when: '2023-01-03~', milestone: 'first-access' };
const DETECTED = { title: 'Alert raised', when: '2023-01-05T10:40', milestone: 'detected' };
const CALL = { title: 'Call to counsel', when: '2023-01-06' };

async function openWith(page: Page, title: string, ...events: object[]) {
  const { ref } = await newIncident(page, title);
  for (const event of events) await addEvent(page, ref, event);
  await page.goto(`/incidents/${ref}`);
  await expect(timeline(page)).toBeVisible();
  await takenOver(page);
  return ref;
}

const idOf = async (page: Page, ref: string, title: string) =>
  (await eventsOf(page, ref)).find((event) => event.title === title)?.id ?? '';

async function latest(page: Page, ref: string): Promise<{ readonly summary: string; readonly reason?: string }> {
  const reply = await page.request.get(`/api/v1/incidents/${ref}/revisions?order=latest&limit=1`);
  const { revisions } = await reply.json();
  return revisions[0];
}

const strip = (page: Page) => page.getByRole('region', { name: 'Changes that need a reason' });

test('drags first access, says why, and reads it in the history', async ({ page }) => {
  const ref = await openWith(page, 'Saying why', ACCESS, DETECTED);
  const body = await pointOf(page, ref, ACCESS.title, 'body', false);
  await page.mouse.click(body.x, body.y);
  await expect(page).toHaveURL(/event=/);
  await page.mouse.move(body.x, body.y);
  await page.mouse.down();
  await page.mouse.move(body.x - 100, body.y, { steps: 4 });
  // More than a day, which is how exactly it is known.
  await page.mouse.move(body.x - 260, body.y, { steps: 4 });
  await page.mouse.up();
  await expect(strip(page).getByText(/You moved first access from/)).toBeVisible();
  expect((await eventsOf(page, ref)).find(({ title }) => title === ACCESS.title)?.version).toBe(1);
  await page.keyboard.press('r');
  await page.keyboard.type('log analysis complete');
  await page.keyboard.press('Enter');
  await expect(strip(page)).toHaveCount(0);
  await expect.poll(async () => (await latest(page, ref)).reason).toBe('log analysis complete');
  await page.getByRole('radio', { name: 'History' }).click();
  const sentence = page
    .getByRole('list', { name: /Revisions/ })
    .getByRole('listitem')
    .first();
  await expect(sentence).toContainText(
    /moved first access from on or around 3 January 2023 to .*: “log analysis complete”/,
  );
});

test('keeps a change without its reason through a reload, and takes it back with Escape', async ({ page }) => {
  const ref = await openWith(page, 'Reloading', ACCESS, DETECTED);
  await page.getByRole('table').getByText(DETECTED.title).click();
  await timeline(page).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(strip(page)).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await takenOver(page);
  await expect(strip(page).getByText(/You moved detection from/)).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await expect(strip(page)).toHaveCount(0);
  expect((await latest(page, ref)).summary).toContain('added “Alert raised”');
});

test('asks once for two changes, and undoes them under their numbers', async ({ page }) => {
  const ref = await openWith(page, 'Two at once', ACCESS, DETECTED);
  for (const title of [ACCESS.title, DETECTED.title]) {
    await page.getByRole('table').getByText(title).click();
    await timeline(page).focus();
    await page.keyboard.press('Shift+ArrowLeft');
  }
  await expect(strip(page).getByText('2 changes need a reason')).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.type('clock skew corrected');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await eventsOf(page, ref)).map(({ version }) => version)).toEqual([2, 2]);
  await timeline(page).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await latest(page, ref)).reason).toMatch(/^undo of [45]$/);
});

test('gives a reason beforehand to one change of any kind', async ({ page }) => {
  const ref = await openWith(page, 'Beforehand', CALL);
  await page.getByRole('table').getByText(CALL.title).click();
  await page.keyboard.press('r');
  await page.keyboard.type('entered twice');
  await page.keyboard.press('Enter');
  await expect(page.getByText('With your next change: entered twice')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect.poll(async () => latest(page, ref)).toMatchObject({ reason: 'entered twice' });
  await expect(page.getByText('With your next change')).toHaveCount(0);
});

test('refuses to move a milestone without a reason over the API', async ({ page }) => {
  const ref = await openWith(page, 'Over the API', ACCESS);
  const path = `/api/v1/incidents/${ref}/events/${await idOf(page, ref, ACCESS.title)}`;
  const headers = { 'if-match': '"1"', origin: new URL(page.url()).origin };
  const refused = await page.request.patch(path, { data: { when: '2022-12-01' }, headers });
  expect(refused.status()).toBe(422);
  expect(await refused.json()).toMatchObject({ errors: [{ pointer: '/reason' }] });
  const taken = await page.request.patch(path, { data: { when: '2022-12-01', reason: 'mail header' }, headers });
  expect(taken.status()).toBe(200);
});

test('restores an earlier version after saying what that changes', async ({ page }) => {
  const ref = await openWith(page, 'Restoring', CALL);
  const path = `/api/v1/incidents/${ref}/events/${await idOf(page, ref, CALL.title)}`;
  const headers = { 'if-match': '"1"', origin: new URL(page.url()).origin };
  await page.request.patch(path, { data: { title: 'Call to the insurer' }, headers });
  await page.reload();
  await takenOver(page);
  await page.getByRole('table').getByText('Call to the insurer').click();
  await page.getByRole('button', { name: 'Restore this version' }).click();
  const form = page.getByRole('form', { name: 'Restore version 1' });
  await expect(form.getByText('Call to the insurer')).toBeVisible();
  await form.getByRole('textbox', { name: /Why/ }).fill('it was counsel after all');
  await form.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(async () => latest(page, ref)).toMatchObject({ reason: 'it was counsel after all' });
  expect((await eventsOf(page, ref))[0]).toMatchObject({ title: CALL.title, version: 3 });
});

test('asks in one dialog where two browsers changed the same field', async ({ page, browser, signedIn }) => {
  const ref = await openWith(page, 'Conflict', CALL);
  const other = await browser.newContext({ storageState: signedIn, baseURL: new URL(page.url()).origin });
  const second = await other.newPage();
  const id = await idOf(page, ref, CALL.title);
  await second.goto(`/incidents/${ref}?event=${id}`);
  await takenOver(second);
  await page.goto(`/incidents/${ref}?event=${id}`);
  await takenOver(page);
  await other.setOffline(true);
  await rename(second, 'Renamed offline');
  await rename(page, 'Renamed online');
  await expect.poll(async () => (await eventsOf(page, ref))[0]?.title).toBe('Renamed online');
  await other.setOffline(false);
  const dialog = second.getByRole('dialog', { name: 'The same was changed twice' });
  await expect(dialog.getByText(/changed the title of/)).toBeVisible();
  await expect(dialog.getByText('Renamed online', { exact: true })).toBeVisible();
  await expect(dialog.getByText('Renamed offline', { exact: true })).toBeVisible();
  await second.keyboard.press('Escape');
  expect((await eventsOf(page, ref))[0]?.title).toBe('Renamed online');
  await second.getByRole('button', { name: 'Decide' }).first().click();
  await dialog.getByRole('button', { name: 'Use mine' }).click();
  await expect.poll(async () => (await eventsOf(page, ref))[0]?.title).toBe('Renamed offline');
  await other.close();
});

async function rename(page: Page, title: string) {
  await page.getByRole('button', { name: /^Title: Call to counsel/ }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}
