// People of an incident: invited within a minute, seeing what their role allows, and gone from one moment to the next.

import { appCode } from './authenticator';
import { command } from './command-line';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';
import { giveCode, givePassword, newBrowser, openLink, setPassword, signOut, turnOnTwoSteps } from './signing-in';

const GUEST = { email: 'ada.brandt@example.org', name: 'Ada Brandt', password: 'nine grey geese at dusk' };
const PRIVILEGE = { designation: 'attorney-client', basis: 'Request for advice', assertedBy: 'General counsel' };

test('somebody is invited, signs in with a code, sees what their role allows, and is cut off when removed', async ({
  page,
  browser,
  onset,
}) => {
  test.setTimeout(180_000);
  const { ref } = await newIncident(page, 'Only for its people');
  await addEvent(page, ref, { title: 'Alert raised', when: '2023-01-05' });
  await addEvent(page, ref, { title: 'Call with counsel', when: '2023-01-06', privilege: PRIVILEGE });
  await page.goto(`/incidents/${ref}`);
  await takenOver(page);
  await expect(page.getByText('Call with counsel').first()).toBeVisible();
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

  const guest = await newBrowser(browser, onset.url);
  const { key } = await test.step('comes in by the link, sets a password and turns two-step sign-in on', async () => {
    await openLink(guest, link);
    await setPassword(guest, GUEST.password);
    // It is the only incident of whoever was just invited to it.
    await guest.waitForURL(`**/incidents/${ref}`);
    return turnOnTwoSteps(guest, GUEST.password);
  });

  await test.step('signs out, and in again with the code of the app', async () => {
    await signOut(guest, GUEST.name);
    await guest.goto('/sign-in');
    await givePassword(guest, GUEST);
    // No code is good twice: the app’s next one.
    await giveCode(guest, appCode(key, 1));
    await guest.waitForURL(/\/incidents$/);
  });

  await test.step('reads as a viewer what is not privileged, and changes nothing', async () => {
    await guest.getByRole('link', { name: 'Only for its people' }).click();
    await takenOver(guest);
    await expect(guest.getByText('You may read this incident, not change it.')).toBeVisible();
    await expect(guest.getByText('Alert raised').first()).toBeVisible();
    await expect(guest.getByText('Call with counsel')).toHaveCount(0);
    await expect(guest.getByRole('button', { name: 'New event' })).toHaveCount(0);
    await expect(guest.getByRole('button', { name: 'Share' })).toHaveCount(0);
    await guest.getByRole('button', { name: 'More about the incident' }).click();
    await expect(guest.getByRole('menuitem')).toHaveText(['Export…', 'Picture of this view…', 'People…']);
    await guest.keyboard.press('Escape');
    expect((await guest.request.get(`/incidents/${ref}/privilege-log`)).status()).toBe(404);
  });

  await test.step('is told of another role while the page is open, and works as a responder', async () => {
    await page.getByRole('button', { name: `Role of ${GUEST.name}` }).click();
    await page.getByRole('option', { name: 'Responder' }).click();
    await expect(guest.getByText('You are responder in this incident now.')).toBeVisible();
    await guest.getByRole('button', { name: 'Open it again' }).click();
    await expect(guest.getByRole('button', { name: 'New event' })).toBeVisible();
    await expect(guest.getByText('Call with counsel')).toHaveCount(0);
  });

  await test.step('reads as counsel what is privileged, and the log of it', async () => {
    await page.getByRole('button', { name: `Role of ${GUEST.name}` }).click();
    await page.getByRole('option', { name: 'Counsel' }).click();
    await guest.getByRole('button', { name: 'Open it again' }).click();
    await expect(guest.getByText('Call with counsel').first()).toBeVisible();
    await guest.getByRole('button', { name: 'More about the incident' }).click();
    await guest.getByRole('menuitem', { name: 'Privilege log' }).click();
    await expect(guest.getByRole('heading', { name: 'Privilege log' })).toBeVisible();
    await expect(guest.getByText('Request for advice')).toBeVisible();
    await expect(guest.getByText('Call with counsel')).toHaveCount(0);
  });

  await test.step('sees nothing of the incident once removed, on any of its pages', async () => {
    const other = await guest.context().newPage();
    await other.goto(`/incidents/${ref}`);
    await takenOver(other);
    await page.getByRole('button', { name: `Remove ${GUEST.name}` }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    for (const open of [other, guest]) {
      await expect(open.getByText('You are no longer a member of this incident')).toBeVisible();
      await expect(open.getByText(/Alert raised|Request for advice/)).toHaveCount(0);
    }
    expect((await guest.request.get(`/api/v1/incidents/${ref}`)).status()).toBe(404);
    await other.getByRole('link', { name: 'To your incidents' }).click();
    await expect(other.getByRole('heading', { name: 'Incidents', exact: true })).toBeVisible();
    await expect(other.getByText('Only for its people')).toHaveCount(0);
  });
  await guest.context().close();
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
