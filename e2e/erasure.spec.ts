import type { Page } from '@playwright/test';
import { incidentOutSchema } from '@/core/contracts/incident';
import { revisionListSchema } from '@/core/contracts/revision';
import { eventsOf } from './drawn';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const NAMED = { title: 'J. Doe reset the password', when: '2023-01-05T10:40' };
const OTHER = { title: 'Token stolen', when: '2023-01-03~' };
const GROUND = 'Request under Art. 17 GDPR of 3 March';

async function openWith(page: Page, title: string, ...events: object[]): Promise<string> {
  const { ref } = await newIncident(page, title);
  for (const event of events) await addEvent(page, ref, event);
  await page.goto(`/incidents/${ref}?view=table`);
  await takenOver(page);
  return ref;
}

async function openEraseDialog(page: Page, title: string) {
  await page.getByRole('table').getByText(title).click();
  await page.getByRole('complementary').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Erase for good' }).click();
  return page.getByRole('dialog', { name: 'Erase this event for good' });
}

const incidentOf = async (page: Page, ref: string) =>
  incidentOutSchema.parse(await (await page.request.get(`/api/v1/incidents/${ref}`)).json());

test('erases an event after saying what goes, and leaves who, when and why in the history', async ({ page }) => {
  const ref = await openWith(page, 'Erasing', NAMED, OTHER);
  const dialog = await openEraseDialog(page, NAMED.title);
  const button = dialog.getByRole('button', { name: 'Erase for good' });
  await expect(dialog.getByText('Everything it says and ever said')).toBeVisible();
  await dialog.getByLabel('Ground').fill(GROUND);
  await expect(button).toBeDisabled();
  await dialog.getByLabel(/to confirm/).fill('erase');
  await button.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(NAMED.title)).toHaveCount(0);
  expect((await eventsOf(page, ref)).map(({ title }) => title)).toEqual([OTHER.title]);
  await page.goto(`/incidents/${ref}?view=history`);
  await expect(page.getByText(`erased an event: ${GROUND}`)).toBeVisible();
  await expect(page.getByText(NAMED.title)).toHaveCount(0);
  const record = await (await page.request.get(`/api/v1/incidents/${ref}/revisions`)).json();
  expect(JSON.stringify(record)).not.toContain('Doe');
  expect(revisionListSchema.parse(record).revisions.at(-1)).toMatchObject({ type: 'erasure.event' });
});

test('erases what an event said before and keeps what it says now', async ({ page }) => {
  const ref = await openWith(page, 'Rewording', NAMED);
  const [event] = await eventsOf(page, ref);
  await page.request.patch(`/api/v1/incidents/${ref}/events/${event?.id}`, {
    data: { title: 'The help desk reset the password' },
    headers: { 'if-match': '*', origin: new URL(page.url()).origin },
  });
  await page.reload();
  await takenOver(page);
  const dialog = await openEraseDialog(page, 'The help desk reset the password');
  await dialog.getByText('Its earlier wording').click();
  await dialog.getByLabel('Ground').fill(GROUND);
  await dialog.getByLabel(/to confirm/).fill('erase');
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('table').getByText('The help desk reset the password')).toBeVisible();
  const record = await (await page.request.get(`/api/v1/incidents/${ref}/revisions`)).text();
  expect(record).not.toContain('Doe');
});

test('drops an erased event from a browser that has it open', async ({ page, browser, signedIn }) => {
  const ref = await openWith(page, 'Elsewhere', NAMED);
  const baseURL = new URL(page.url()).origin;
  const context = await browser.newContext({ storageState: signedIn, baseURL });
  const other = await context.newPage();
  await other.goto(`/incidents/${ref}?view=table`);
  await takenOver(other);
  await expect(other.getByRole('table').getByText(NAMED.title)).toBeVisible();
  const [event] = await eventsOf(page, ref);
  const data = { target: { eventId: event?.id }, ground: GROUND };
  const erased = await page.request.post(`/api/v1/incidents/${ref}/erasures`, { data, headers: { origin: baseURL } });
  expect(erased.status()).toBe(201);
  await expect(other.getByText(NAMED.title)).toHaveCount(0, { timeout: 20_000 });
  await context.close();
});

test('a legal hold is placed and lifted with its ground, and forbids erasing while it stands', async ({ page }) => {
  const ref = await openWith(page, 'Holding', NAMED);
  await page.getByRole('button', { name: 'More about the incident' }).click();
  await page.getByRole('menuitem', { name: 'Place a legal hold' }).click();
  await page.getByLabel('Ground').fill('Preservation letter of 24 January');
  await page.getByRole('button', { name: 'Place the hold' }).click();
  await expect.poll(async () => (await incidentOf(page, ref)).legalHold?.ground).toContain('24 January');
  const dialog = await openEraseDialog(page, NAMED.title);
  await expect(dialog.getByText(/Nothing can be erased until it is lifted/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Erase for good' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Legal hold' }).click();
  await page.getByRole('button', { name: 'Lift the hold' }).click();
  await page.getByLabel('Why it is lifted').fill('Case dismissed');
  await page.getByRole('dialog').getByRole('button', { name: 'Lift the hold' }).click();
  await expect.poll(async () => (await incidentOf(page, ref)).legalHold).toBeNull();
  await expect(page.getByRole('button', { name: 'Legal hold' })).toHaveCount(0);
});
