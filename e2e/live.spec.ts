// Several people at once: what one changes the other sees, whatever becomes of the network between.

import type { Browser, Page } from '@playwright/test';
import { command } from './command-line';
import { eventsOf, timeline } from './drawn';
import { expect, inOwnTab, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';
import { newBrowser, openLink } from './signing-in';

const ALERT = { title: 'Alert raised', when: '2023-01-05T10:40' };
const CALL = { title: 'Call to counsel', when: '2023-01-06' };
const EMAIL = 'j.marsh@example.org';

async function open(page: Page, ref: string): Promise<void> {
  await page.goto(`/incidents/${ref}`);
  await expect(timeline(page)).toBeVisible();
  await takenOver(page);
}

async function openCase(page: Page, title: string): Promise<string> {
  const { ref } = await newIncident(page, title);
  for (const event of [ALERT, CALL]) await addEvent(page, ref, event);
  return ref;
}

async function secondBrowser(
  browser: Browser,
  page: Page,
  signedIn: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>,
) {
  const context = await browser.newContext({ storageState: signedIn, baseURL: new URL(page.url()).origin });
  return { context, page: await context.newPage() };
}

const row = (page: Page, title: string) => page.getByRole('table').getByText(title);

async function retitle(page: Page, from: string, to: string): Promise<void> {
  await row(page, from).click();
  await page.getByRole('button', { name: `Title: ${from}. Edit` }).click();
  const field = page.getByRole('complementary').getByRole('textbox', { name: 'Title' });
  await field.fill(to);
  await field.press('Enter');
}

async function changeZone(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Times in/ }).click();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toBeFocused();
  await page.keyboard.type(words);
  await page.getByRole('option').click();
  await page.getByRole('button', { name: 'Save' }).click();
}

test('an edit is seen in another browser without a reload', async ({ page, browser, signedIn }) => {
  const ref = await openCase(page, 'Seen by the other');
  await open(page, ref);
  const other = await secondBrowser(browser, page, signedIn);
  await open(other.page, ref);
  await retitle(other.page, ALERT.title, 'Alert raised by the sensor');
  await expect(row(page, 'Alert raised by the sensor')).toBeVisible();
  await other.page.keyboard.press('Escape');
  await retitle(page, CALL.title, 'Call to outside counsel');
  await expect(row(other.page, 'Call to outside counsel')).toBeVisible();
  await changeZone(page, 'tokyo');
  for (const seen of [page, other.page]) {
    await expect(seen.getByText('Times in Asia/Tokyo (UTC+9)')).toBeVisible();
    await expect(row(seen, '6 Jan 2023, 03:40')).toBeVisible();
    await expect(row(seen, '6 Jan 2023 (America/Los_Angeles)')).toBeVisible();
  }
  await other.context.close();
});

inOwnTab(
  'tabs of one browser share one event stream, and it outlives the tab that had it',
  async ({ page, context }) => {
    const ref = await openCase(page, 'Two tabs');
    await open(page, ref);
    const second = await context.newPage();
    const streams: string[] = [];
    second.on('request', (request) => {
      if (request.url().endsWith('/stream')) streams.push(request.url());
    });
    await open(second, ref);
    await addEvent(page, ref, { title: 'Heard by both', when: '2023-01-07' });
    await expect(row(second, 'Heard by both')).toBeVisible();
    expect(streams).toEqual([]);
    await page.close();
    await addEvent(second, ref, { title: 'Heard by the one that is left', when: '2023-01-08' });
    await expect(row(second, 'Heard by the one that is left')).toBeVisible();
    expect(streams).toHaveLength(1);
  },
);

test('two browsers end in the same state after one of them was offline', async ({ page, browser, signedIn }) => {
  const ref = await openCase(page, 'Cut off');
  await open(page, ref);
  const other = await secondBrowser(browser, page, signedIn);
  await open(other.page, ref);
  await other.context.setOffline(true);
  await expect(other.page.getByText('You are offline.')).toBeVisible();
  await retitle(other.page, ALERT.title, 'Renamed in a lift');
  await retitle(page, CALL.title, 'Renamed meanwhile');
  await addEvent(page, ref, { title: 'Added meanwhile', when: '2023-01-09' });
  await expect(row(page, 'Added meanwhile')).toBeVisible();
  await expect(row(other.page, 'Renamed meanwhile')).toBeHidden();
  await other.context.setOffline(false);
  for (const title of ['Renamed in a lift', 'Renamed meanwhile', 'Added meanwhile']) {
    await expect(row(page, title)).toBeVisible();
    await expect(row(other.page, title)).toBeVisible();
  }
  expect(await eventsOf(page, ref)).toHaveLength(3);
  await expect(other.page.getByText('You are offline.')).toBeHidden();
  await other.context.close();
});

test('shows who else is here and what they are editing, and that they have left', async ({ page, browser, onset }) => {
  const link = await command(onset, 'user', 'add', '--email', EMAIL, '--name', 'J. Marsh');
  const ref = await openCase(page, 'Who is here');
  await command(onset, 'member', 'add', '--incident', ref, '--email', EMAIL, '--role', 'responder');
  const other = await newBrowser(browser, onset.url);
  await openLink(other, link);
  await open(page, ref);
  await open(other, ref);
  const here = page.getByRole('list', { name: 'Here now' });
  await expect(here.getByRole('button', { name: 'J. Marsh · here' })).toBeVisible();
  await row(other, ALERT.title).click();
  await expect(here.getByRole('button', { name: `J. Marsh · looking at ${ALERT.title}` })).toBeVisible();
  await other.getByRole('button', { name: `Title: ${ALERT.title}. Edit` }).click();
  await expect(here.getByRole('button', { name: `J. Marsh · editing ${ALERT.title}` })).toBeVisible();
  const mark = page.getByRole('table').getByText('J. Marsh is editing this');
  await expect(mark).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(here).toHaveCount(0);
  await expect(mark).toHaveCount(0);
  await page.emulateMedia({ media: null });
  await expect(mark).toBeAttached();
  await other.goto('/incidents');
  await expect(here).toBeHidden();
  await other.context().close();
});
