import type { Page } from '@playwright/test';
import { eventsOf, pointOf, timeline } from './drawn';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

// No milestones: their times would have to say why, which is reasons.spec's business.
const DETECTED = { title: 'Alert raised', when: '2023-01-05T10:40', category: 'detection' };
const ACCESS = { title: 'Token stolen', when: '2023-01-03~', category: 'attacker-activity' };

const panel = (page: Page) => page.getByRole('complementary');

async function openWith(page: Page, title: string, ...events: object[]) {
  const { ref } = await newIncident(page, title);
  for (const event of events) await addEvent(page, ref, event);
  await page.goto(`/incidents/${ref}`);
  if (events.length > 0) await expect(timeline(page)).toBeVisible();
  await takenOver(page);
  const when = async (wanted: string) => (await eventsOf(page, ref)).find((event) => event.title === wanted)?.when;
  return { ref, when };
}

async function drag(page: Page, from: { x: number; y: number }, byPx: number) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + byPx / 2, from.y, { steps: 4 });
  await page.mouse.move(from.x + byPx, from.y, { steps: 4 });
}

test('drags a wrong date, keeps the change, and takes it back with Ctrl+Z', async ({ page }) => {
  const { ref, when } = await openWith(page, 'Dragging', ACCESS, DETECTED);
  const before = await when(DETECTED.title);
  const point = await pointOf(page, ref, DETECTED.title, 'body', false);
  await page.mouse.click(point.x, point.y);
  await expect(page).toHaveURL(/event=/);
  await drag(page, point, -120);
  await page.mouse.up();
  await expect.poll(async () => (await when(DETECTED.title))?.earliest).not.toBe(before?.earliest);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await when(DETECTED.title))?.earliest).toBe(before?.earliest);
});

test('changes nothing when a drag is cancelled with Escape', async ({ page }) => {
  const { ref, when } = await openWith(page, 'Cancelling', ACCESS, DETECTED);
  const point = await pointOf(page, ref, DETECTED.title, 'body', false);
  await page.mouse.click(point.x, point.y);
  await drag(page, point, -120);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.press('n');
  await expect(page.getByRole('form', { name: 'New event' })).toBeVisible();
  expect((await when(DETECTED.title))?.statedAs).toBe(DETECTED.when);
});

test('begins an event where the axis is double-clicked, of the kind that lies in that lane', async ({ page }) => {
  const { ref } = await openWith(page, 'Double click', ACCESS, DETECTED);
  const access = await pointOf(page, ref, ACCESS.title, 'body', false);
  await page.mouse.dblclick(access.x + 200, access.y);
  const composer = page.getByRole('form', { name: 'New event' });
  await composer.getByLabel('What happened').fill('Token used from another country');
  await composer.getByRole('button', { name: 'Add event' }).click();
  const added = async () => (await eventsOf(page, ref)).find(({ title }) => title.startsWith('Token used'));
  await expect.poll(added).toMatchObject({ category: 'attacker-activity', when: { qualifier: 'approximate' } });
});

test('drags one bound of an approximate time and leaves the other', async ({ page }) => {
  const { ref, when } = await openWith(page, 'Bounds', ACCESS, DETECTED);
  const body = await pointOf(page, ref, ACCESS.title, 'body', false);
  await page.mouse.click(body.x, body.y);
  await expect(page).toHaveURL(/event=/);
  const before = await when(ACCESS.title);
  await drag(page, await pointOf(page, ref, ACCESS.title, 'latest', true), 90);
  await page.mouse.up();
  await expect.poll(async () => (await when(ACCESS.title))?.latest).not.toBe(before?.latest);
  expect((await when(ACCESS.title))?.earliest).toBe(before?.earliest);
});

test('deletes without asking and offers to undo', async ({ page }) => {
  const { ref } = await openWith(page, 'Deleting', ACCESS, DETECTED);
  const point = await pointOf(page, ref, DETECTED.title, 'body', false);
  await page.mouse.click(point.x, point.y);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await eventsOf(page, ref)).length).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await eventsOf(page, ref)).length).toBe(2);
});

test('tells in the history of an event what was just changed of it', async ({ page }) => {
  await openWith(page, 'Told at once', DETECTED);
  await page.getByRole('table').getByText(DETECTED.title).click();
  await expect(panel(page).getByText(/added “Alert raised”/)).toBeVisible();
  await panel(page)
    .getByRole('button', { name: /^Title: / })
    .click();
  const field = panel(page).getByRole('textbox', { name: 'Title' });
  await field.fill('Alarm raised');
  await field.press('Enter');
  await expect(panel(page).getByText(/renamed “Alert raised” to “Alarm raised”/)).toBeVisible();
});

test('keeps what was typed of a new event through a reload', async ({ page }) => {
  await openWith(page, 'Drafting');
  await page.keyboard.press('n');
  await page.keyboard.type('Half a thought');
  await page.reload();
  await takenOver(page);
  await page.keyboard.press('n');
  await expect(page.getByRole('form', { name: 'New event' }).getByLabel('What happened')).toHaveValue('Half a thought');
});

test('refuses a date with two readings, names both, and keeps the words', async ({ page }) => {
  const { ref } = await openWith(page, 'Two readings');
  await page.keyboard.press('n');
  await page.keyboard.type('Ticket opened');
  await page.keyboard.press('Tab');
  await page.keyboard.type('04/05/2023');
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'New event' });
  await expect(form.getByText(/4 May 2023 or 5 April 2023/).first()).toBeVisible();
  await expect(form.getByRole('textbox', { name: /When/ })).toHaveValue('04/05/2023');
  expect(await eventsOf(page, ref)).toHaveLength(0);
});

/** It is fetched as soon as the page is drawn, and a network that is gone before that has no composer but its first field. */
async function composerFetched(page: Page): Promise<void> {
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: /When/ })).toBeVisible();
  await page.keyboard.press('Escape');
}

test('keeps a change that cannot be sent, shows it, and sends it once the network is back', async ({
  page,
  context,
}) => {
  const { ref } = await openWith(page, 'Offline');
  await composerFetched(page);
  await context.setOffline(true);
  await page.keyboard.press('n');
  await page.keyboard.type('Entered in a lift');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('Entered in a lift')).toBeVisible();
  await context.setOffline(false);
  await expect.poll(async () => (await eventsOf(page, ref)).map(({ title }) => title)).toEqual(['Entered in a lift']);
});

test('shows one selection in timeline, table, panel and address', async ({ page }) => {
  const { ref } = await openWith(page, 'Selecting', ACCESS, DETECTED);
  await page.getByRole('table').getByText(ACCESS.title).click();
  await expect(panel(page).getByRole('button', { name: `Title: ${ACCESS.title}. Edit` })).toBeVisible();
  await expect(page).toHaveURL(/event=/);
  const url = new URL(page.url());
  await page.goto(`/incidents/${ref}${url.search}`);
  await expect(panel(page).getByText(ACCESS.title).first()).toBeVisible();
  await timeline(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByText(DETECTED.title).first()).toBeVisible();
});

test('merges a change with one that somebody else made to another field', async ({ page, browser, signedIn }) => {
  const { ref } = await openWith(page, 'Two browsers', DETECTED);
  const other = await (
    await browser.newContext({ storageState: signedIn, baseURL: new URL(page.url()).origin })
  ).newPage();
  const [event] = await eventsOf(page, ref);
  await other.goto('/incidents');
  const renamed = await other.request.patch(`/api/v1/incidents/${ref}/events/${event?.id}`, {
    data: { description: 'Written by the other' },
    headers: { 'if-match': '"1"', origin: new URL(page.url()).origin },
  });
  expect(renamed.status()).toBe(200);
  const point = await pointOf(page, ref, DETECTED.title, 'body', false);
  await page.mouse.click(point.x, point.y);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await eventsOf(page, ref))[0]?.version).toBe(3);
  expect((await eventsOf(page, ref))[0]).toMatchObject({ description: 'Written by the other', title: DETECTED.title });
  await other.context().close();
});

test('asks about a field that somebody else changed while its editor was open', async ({ page }) => {
  const { ref } = await openWith(page, 'Both at one title', DETECTED);
  const [event] = await eventsOf(page, ref);
  await page.goto(`/incidents/${ref}?event=${event?.id}`);
  await panel(page)
    .getByRole('button', { name: /^Title: / })
    .click();
  const field = panel(page).getByRole('textbox', { name: 'Title' });
  await field.fill('As I see it');
  const theirs = await page.request.patch(`/api/v1/incidents/${ref}/events/${event?.id}`, {
    data: { title: 'As they see it' },
    headers: { 'if-match': '"1"', origin: new URL(page.url()).origin },
  });
  expect(theirs.status()).toBe(200);
  await expect(page.getByRole('table').getByText('As they see it')).toBeVisible();
  await expect(field).toHaveValue('As I see it');
  await field.press('Enter');
  await expect(page.getByRole('button', { name: 'Use mine' })).toBeVisible();
  expect((await eventsOf(page, ref))[0]).toMatchObject({ title: 'As they see it', version: 2 });
});
