// People of an incident: invited within a minute, seeing what their role allows, and gone from one moment to the next.

import { command } from './command-line';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const GUEST = { email: 'ada.brandt@example.org', name: 'Ada Brandt' };

test('somebody is invited, reads as a viewer, works as a responder, and is cut off when removed', async ({
  page,
  browser,
  onset,
}) => {
  const { ref } = await newIncident(page, 'Only for its people');
  await addEvent(page, ref, { title: 'Alert raised', when: '2023-01-05' });
  await page.goto(`/incidents/${ref}`);
  await takenOver(page);
  const link = await test.step('is invited by address and name', async () => {
    await page.getByRole('button', { name: 'More about the incident' }).click();
    await page.getByRole('menuitem', { name: 'People…' }).click();
    await page.getByLabel('E-mail').fill(GUEST.email);
    await page.getByRole('button', { name: 'Role', exact: false }).first().click();
    await page.getByRole('option', { name: 'Viewer' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByLabel('Their name').fill(GUEST.name);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const address = await page.getByRole('textbox', { name: 'One-time link' }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('list', { name: 'Members' }).getByText(GUEST.email)).toBeVisible();
    return address;
  });

  const context = await browser.newContext({ baseURL: onset.url, storageState: { cookies: [], origins: [] } });
  const guest = await context.newPage();
  await test.step('signs in with the link and may read, not change', async () => {
    await guest.goto(link);
    await guest.getByRole('button', { name: 'Continue' }).click();
    await guest.waitForURL(/\/(incidents|account)/);
    await guest.goto(`/incidents/${ref}`);
    await takenOver(guest);
    await expect(guest.getByText('You may read this incident, not change it.')).toBeVisible();
    await expect(guest.getByRole('button', { name: 'New event' })).toHaveCount(0);
  });

  await test.step('is told of another role while the page is open', async () => {
    await page.getByRole('button', { name: `Role of ${GUEST.name}` }).click();
    await page.getByRole('option', { name: 'Responder' }).click();
    await expect(guest.getByText('You are responder in this incident now.')).toBeVisible();
    await guest.getByRole('button', { name: 'Open it again' }).click();
    await expect(guest.getByRole('button', { name: 'New event' })).toBeVisible();
  });

  await test.step('sees nothing of the incident once removed', async () => {
    await takenOver(guest);
    await page.getByRole('button', { name: `Remove ${GUEST.name}` }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(guest.getByText('You are no longer a member of this incident')).toBeVisible();
    await expect(guest.getByText('Alert raised')).toHaveCount(0);
    expect((await guest.request.get(`/api/v1/incidents/${ref}`)).status()).toBe(404);
    await guest.getByRole('link', { name: 'To your incidents' }).click();
    await expect(guest.getByText('Only for its people')).toHaveCount(0);
  });
  await context.close();
});

test('an administrator lets themselves in with a reason, and all members see it until they are given a role', async ({
  page,
  browser,
  onset,
}) => {
  const { ref } = await newIncident(page, 'Nobody answers');
  await page.goto(`/incidents/${ref}`);
  await takenOver(page);
  const link = await command(onset, 'user', 'add', '--email', 'root@example.org', '--name', 'R. Root', '--admin');
  const context = await browser.newContext({ baseURL: onset.url, storageState: { cookies: [], origins: [] } });
  const root = await context.newPage();
  await root.goto(link);
  await root.getByRole('button', { name: 'Continue' }).click();
  await root.waitForURL(/\/(incidents|account)/);
  expect((await root.goto(`/incidents/${ref}`))?.status()).toBe(404);
  await root.goto('/people');
  await root.getByRole('button', { name: 'Emergency access…' }).click();
  await root.getByRole('textbox', { name: 'Incident' }).fill(ref);
  await root.getByRole('textbox', { name: 'Reason' }).fill('The commander cannot be reached');
  await root.getByRole('button', { name: 'Let me in' }).click();
  await expect(root.getByText('You may read this incident, not change it.')).toBeVisible();

  await page.getByRole('button', { name: 'Emergency access: R. Root' }).click();
  await page.getByRole('button', { name: 'Let them stay' }).click();
  await expect(page.getByRole('dialog').getByText('Emergency access')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByText('History', { exact: true }).click();
  await expect(page.getByRole('main').getByText('let themselves in as viewer, as an administrator')).toBeVisible();
  await expect(page.getByText('The commander cannot be reached')).toBeVisible();
  await context.close();
});
