// A server that takes its time: nothing is typed that is not kept, whichever form is on its way.

import type { Page } from '@playwright/test';
import { expect, inOwnTab as test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { listening, takenOver } from './ready';

/** Holds back every request that changes something, until the answer is called. */
async function slowed(page: Page): Promise<() => void> {
  let answer = () => {};
  const gate = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/v1/**', async (route) => {
    if (route.request().method() !== 'GET') await gate;
    await route.continue();
  });
  return () => answer();
}

/** Holds back every script that the HTML does not ask for, until the answer is called. */
async function heldBack(page: Page, html: string): Promise<() => void> {
  let send = () => {};
  const gate = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route(/_next\/static\/chunks\/.*\.js/, async (route) => {
    if (!html.includes(new URL(route.request().url()).pathname)) await gate;
    await route.continue();
  });
  return () => send();
}

async function opened(page: Page, title: string, query = ''): Promise<string> {
  const { ref } = await newIncident(page, title);
  await page.goto(`/incidents/${ref}${query}`);
  await takenOver(page);
  return ref;
}

test('what is typed while a decision is being saved stays, and is saved next', async ({ page }) => {
  const ref = await opened(page, 'A slow decision', '?view=deadlines');
  await page.getByRole('button', { name: 'Decide which rules apply' }).click();
  const ransom = page.getByRole('radiogroup', { name: 'Was a ransom paid?' });
  await ransom.getByRole('radio', { name: 'Yes' }).click();
  const answer = await slowed(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByLabel('Reason for the record').fill('Second reading');
  await page.getByLabel(/^Hours before a deadline/).fill('96');
  await page
    .getByRole('radiogroup', { name: 'Were personal data affected?' })
    .getByRole('radio', { name: 'Yes' })
    .click();
  answer();
  await expect(page.getByText('Saved, but for what was typed since.')).toBeVisible();
  await expect(page.getByLabel('Reason for the record')).toHaveValue('Second reading');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(ransom).toHaveCount(0);
  const stands = await (await page.request.get(`/api/v1/incidents/${ref}/obligations`)).json();
  expect(stands).toMatchObject({ facts: { ransomPaid: true, personalData: true }, warnHours: [96] });
  const { revisions } = await (await page.request.get(`/api/v1/incidents/${ref}/revisions`)).json();
  expect(revisions.map(({ reason }: { reason?: string }) => reason).at(-1)).toBe('Second reading');
});

test('a form that is on its way holds still, so that what is made is what stands in it', async ({ page }) => {
  const ref = await opened(page, 'Slow forms');
  await page.getByRole('button', { name: 'More about the incident' }).click();
  await page.getByRole('menuitem', { name: 'Place a legal hold' }).click();
  const ground = page.getByLabel('Ground');
  await ground.fill('Preservation letter');
  const answer = await slowed(page);
  await page.getByRole('button', { name: 'Place the hold' }).click();
  await ground.click();
  await page.keyboard.type(' of 24 January');
  await expect(ground).toHaveValue('Preservation letter');
  await expect(ground).not.toBeEditable();
  answer();
  await expect(page.getByText('The legal hold stands.')).toBeVisible();
  const { legalHold } = await (await page.request.get(`/api/v1/incidents/${ref}`)).json();
  expect(legalHold.ground).toBe('Preservation letter');
});

test('a dialog that was closed before its request failed still has what was typed', async ({ page }) => {
  await opened(page, 'A lost answer');
  const place = async () => {
    await page.getByRole('button', { name: 'More about the incident' }).click();
    await page.getByRole('menuitem', { name: 'Place a legal hold' }).click();
  };
  await place();
  await page.getByLabel('Ground').fill('Preservation letter');
  await page.route('**/api/v1/**', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  const failed = page.waitForEvent('requestfailed');
  await page.getByRole('button', { name: 'Place the hold' }).click();
  await page.keyboard.press('Escape');
  await failed;
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await place();
  await expect(page.getByLabel('Ground')).toHaveValue('Preservation letter');
});

test('events go on being typed while those before them are on their way', async ({ page }) => {
  const ref = await opened(page, 'Slow events');
  const answer = await slowed(page);
  await page.keyboard.press('n');
  const form = page.getByRole('form', { name: 'New event' });
  await form.getByRole('button', { name: 'Add a reason' }).click();
  await form.getByLabel('Reason').fill('From the call with IT');
  await form.getByLabel('What happened').fill('Alert raised');
  await page.keyboard.press('Shift+Enter');
  await form.getByLabel('What happened').fill('Token revoked');
  answer();
  await expect.poll(async () => (await titlesOf(page, ref)).length).toBe(1);
  await expect(form.getByLabel('What happened')).toHaveValue('Token revoked');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(form.getByLabel('What happened')).toHaveValue('Token revoked');
  await expect(form.getByLabel('Reason')).toHaveValue('From the call with IT');
  await page.keyboard.press('Enter');
  await expect.poll(() => titlesOf(page, ref)).toEqual(['Alert raised', 'Token revoked']);
});

async function titlesOf(page: Page, ref: string): Promise<readonly string[]> {
  const { events } = await (await page.request.get(`/api/v1/incidents/${ref}/events`)).json();
  return events.map(({ title }: { title: string }) => title).sort();
}

test('what is typed before the composer has come stays in it, also where the network went away meanwhile', async ({
  page,
  context,
}) => {
  const { ref } = await newIncident(page, 'A slow composer');
  const html = await (await page.request.get(`/incidents/${ref}`)).text();
  // What the HTML does not ask for comes later: here not at all, until the network is back.
  await page.route(/_next\/static\/chunks\/.*\.js/, (route) =>
    html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
  await page.goto(`/incidents/${ref}`);
  await listening(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Token use from an unknown network, twice');
  await page.keyboard.press('Tab');
  await page.keyboard.type('around 3pm');
  await expect(page.getByText('This could not be fetched.')).toBeVisible();
  await page.unroute(/_next\/static\/chunks\/.*\.js/);
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: 'Add event' })).toBeVisible();
  await page.keyboard.type(' on 12 Jan 2023');
  await expect(page.getByText('around 3 pm on 12 January 2023')).toBeVisible();
  await page.keyboard.press('Enter');
  const title = 'Token use from an unknown network, twice';
  await expect(page.getByRole('complementary').getByText(title)).toBeVisible();
});

test('a button that is pressed before the page can be used is pressed once it can', async ({ page }) => {
  const { ref } = await newIncident(page, 'A slow page');
  const send = await heldBack(page, '');
  await page.goto(`/incidents/${ref}`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'New event' }).click();
  await expect(page.getByRole('form', { name: 'New event' })).toBeHidden();
  send();
  await expect(page.getByRole('textbox', { name: 'What happened' })).toBeFocused();
});

test('an event whose Enter came before the composer is added once that has come', async ({ page }) => {
  const { ref } = await newIncident(page, 'A fast hand');
  const html = await (await page.request.get(`/incidents/${ref}`)).text();
  const send = await heldBack(page, html);
  await page.goto(`/incidents/${ref}`);
  await listening(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Token revoked');
  await page.keyboard.press('Tab');
  await page.keyboard.type('12 Jan 2023');
  await page.keyboard.press('Enter');
  expect(await titlesOf(page, ref)).toEqual([]);
  send();
  await expect.poll(() => titlesOf(page, ref)).toEqual(['Token revoked']);
  await expect(page.getByRole('form', { name: 'New event' })).toBeHidden();
});

test('a title that is typed before the editors of the table have come goes on in its editor', async ({ page }) => {
  const { ref } = await newIncident(page, 'A slow table');
  await addEvent(page, ref, { title: 'Token stolen', when: '2023-01-03' });
  const html = await (await page.request.get(`/incidents/${ref}?view=table`)).text();
  const send = await heldBack(page, html);
  await page.goto(`/incidents/${ref}?view=table`);
  await listening(page);
  await page.locator('tbody tr').first().getByRole('button').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(' twice');
  await page.keyboard.press('Tab');
  await page.keyboard.type(', by');
  send();
  await expect(page.locator('form[aria-busy]')).toHaveCount(0);
  await page.keyboard.type(' two');
  await page.keyboard.press('Enter');
  await expect.poll(() => titlesOf(page, ref)).toEqual(['Token stolen twice, by two']);
});

test('what is typed before the editors of other cells have come is kept, or at least no key of the page', async ({
  page,
}) => {
  const { ref } = await newIncident(page, 'Another slow table');
  await addEvent(page, ref, { title: 'Token stolen', when: '2023-01-03' });
  const html = await (await page.request.get(`/incidents/${ref}?view=table`)).text();
  const send = await heldBack(page, html);
  await page.goto(`/incidents/${ref}?view=table`);
  await listening(page);
  const cell = (column: string) => page.locator(`tbody tr [data-column="${column}"]`).first();
  await cell('category').dblclick();
  await expect(page.getByRole('form', { name: 'Category' })).toBeVisible();
  // "S" shares, "N" adds an event.
  await page.keyboard.type('sn');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await cell('when').dblclick();
  await page.keyboard.type(' 14:0');
  send();
  await expect(page.locator('form[aria-busy]')).toHaveCount(0);
  await page.keyboard.type('5');
  await expect(page.getByRole('textbox', { name: 'When' })).toHaveValue('2023-01-03 14:05');
  await page.keyboard.press('Enter');
  await expect(cell('when')).toContainText('14:05');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('form', { name: 'New event' })).toHaveCount(0);
});
