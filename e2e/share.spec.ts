// From making a link to reading it on a phone, following it live, and revoking it.

import { type Browser, type BrowserContextOptions, devices, type Page } from '@playwright/test';
import { madeShareLinkSchema, shareLinkListSchema } from '@/core/contracts/share-link';
import { eventsOf } from './drawn';
import { expect, test } from './fixtures';
import { looksWell } from './looks-well';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const BOARD = ['responders', 'counsel', 'executives'];
const STOLEN = {
  title: 'Data obtained through one API',
  when: '2022-11-25~',
  milestone: 'first-access',
  audiences: BOARD,
};
const DETECTED = {
  title: 'Malicious activity identified',
  when: '2023-01-05',
  milestone: 'detected',
  audiences: BOARD,
};

const send = (page: Page, method: string, path: string, data?: object) =>
  page.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: { origin: new URL(page.url()).origin, 'if-match': '*' },
  });

async function makeLink(page: Page, ref: string, input: object = {}) {
  const asked = { recipient: 'M. Osei', audience: 'executives', ...input };
  return madeShareLinkSchema.parse(await (await send(page, 'POST', `/incidents/${ref}/share-links`, asked)).json());
}

/** Somebody without an account, in a browser of their own. */
async function reader(browser: Browser, options: BrowserContextOptions = devices['iPhone 14']): Promise<Page> {
  const { defaultBrowserType: _, ...phone } = { defaultBrowserType: null, ...options };
  const context = await browser.newContext({ ...phone, storageState: { cookies: [], origins: [] } });
  return context.newPage();
}

const linksOf = async (page: Page, ref: string) =>
  shareLinkListSchema.parse(await (await send(page, 'GET', `/incidents/${ref}/share-links`)).json());

/** As the commander does it, on a phone as well. */
async function makeByHand(page: Page, ref: string): Promise<string> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/incidents/${ref}`);
  await takenOver(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'New share link' });
  await dialog.getByLabel('Who is it for').fill('M. Osei');
  await dialog.getByRole('button', { name: 'More choices' }).click();
  await dialog.getByLabel('Heading').fill('Confidential, prepared for the board');
  await dialog.getByRole('button', { name: 'Make link' }).click();
  const made = page.getByRole('dialog', { name: 'The link for M. Osei' });
  const url = await made.getByLabel('Address of the link').inputValue();
  await made.getByRole('button', { name: 'Done' }).click();
  return url;
}

test('a reader finds the PDF at the top, on a phone as well', async ({ page, browser }) => {
  const { ref } = await newIncident(page, 'Customer data obtained');
  await addEvent(page, ref, STOLEN);
  const { url } = await makeLink(page, ref, { allowPdf: true });
  const phone = await reader(browser);
  await phone.goto(url);
  await expect(phone.getByRole('link', { name: 'Download as PDF' })).toBeInViewport();
});

test('a finger hits the choice of a zone, and the phone does not zoom into it', async ({ page, browser }) => {
  const { ref } = await newIncident(page, 'Customer data obtained');
  const { url } = await makeLink(page, ref);
  const phone = await reader(browser);
  await phone.goto(url);
  const zone = phone.getByLabel('Show times in');
  expect(await zone.evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize))).toBeGreaterThanOrEqual(
    16,
  );
  for (const pressed of [zone, phone.getByRole('button', { name: 'Show', exact: true })])
    expect((await pressed.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('a link is made, read on a phone, followed and revoked', async ({ page, browser }) => {
  const { ref } = await newIncident(page, 'Customer data obtained');
  await addEvent(page, ref, STOLEN);
  await addEvent(page, ref, DETECTED);
  await addEvent(page, ref, { title: 'Working note' });
  const url = await makeByHand(page, ref);

  const phone = await reader(browser);
  const asked: string[] = [];
  phone.on('request', (request) => asked.push(request.url()));
  await phone.goto(url);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Customer data obtained');
  await expect(phone).toHaveURL(/\/s\/[\w-]+$/);
  await expect(phone.getByText('Confidential, prepared for the board')).toBeVisible();
  await expect(phone.getByText(/^41 days/).first()).toBeVisible();
  await expect(phone.getByText('40 to 42, start approximate')).toBeVisible();
  await expect(phone.getByText('40 to 42 days before anyone noticed')).toBeVisible();
  await expect(phone.getByText('on or around 25 November 2022')).toBeVisible();
  await expect(phone.getByText('Working note')).toHaveCount(0);
  await expect(phone.getByText(/revision 4 · for M. Osei/)).toBeVisible();
  const own = new URL(url).origin;
  expect(asked.filter((address) => new URL(address).origin !== own)).toEqual([]);
  expect(asked.join(' ')).not.toContain(url.split('#')[1]);

  const [stolen] = await eventsOf(page, ref);
  await send(page, 'PATCH', `/incidents/${ref}/events/${stolen?.id}`, { title: 'Half a sent' });
  await send(page, 'PATCH', `/incidents/${ref}/events/${stolen?.id}`, {
    when: '2022-11-20',
    reason: 'older logs found',
  });
  await expect(phone.getByText('Half a sent')).toHaveCount(0);
  await send(page, 'POST', `/incidents/${ref}/release`, { revision: 6 });
  await expect(phone.getByRole('heading', { name: 'Changed since you opened this page' })).toBeVisible();
  await expect(phone.getByText('Reason: older logs found').first()).toBeVisible();
  await expect(phone.getByText(/^46 days/).first()).toBeVisible();

  const links = page.getByRole('dialog', { name: 'Share links' });
  await expect(links.getByText(/Viewed once/)).toBeVisible({ timeout: 10_000 });
  await links.getByRole('button', { name: /^Revoke/ }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('This link does not open anything', {
    timeout: 3_000,
  });
  await expect(phone.getByText('Data obtained')).toHaveCount(0);
  await phone.goto(url);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('This link does not open anything');
});

test('a code that was cut off can be pasted, and the page needs no script of its own after that', async ({
  page,
  browser,
}) => {
  const { ref } = await newIncident(page, 'Without scripts');
  await addEvent(page, ref, DETECTED);
  const { id, url } = await makeLink(page, ref);
  const extraHTTPHeaders = { 'x-forwarded-for': '203.0.113.7' };
  const plain = await reader(browser, { javaScriptEnabled: false, extraHTTPHeaders });
  await plain.goto(url.split('#')[0] ?? '');
  await expect(plain.getByText('Without scripts')).toHaveCount(0);
  await plain.getByLabel('Link or code').fill(url);
  await plain.getByRole('button', { name: 'Open' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Without scripts');
  await plain.getByLabel('Show times in').fill('Asia/Tokyo');
  await plain.getByRole('button', { name: 'Show' }).click();
  await expect(plain.getByText('Times in Asia/Tokyo (UTC+9)')).toBeVisible();
  await plain.reload();
  await expect(plain.getByText(DETECTED.title)).toBeVisible();
  expect((await linksOf(page, ref)).shareLinks).toMatchObject([{ viewings: 1 }]);
  const viewings = await send(page, 'GET', `/incidents/${ref}/share-links/${id}/viewings`);
  // Not what the browser said of its address.
  expect(await viewings.json()).toMatchObject({ viewings: [{ address: 'the server’s own machine' }] });
});

test('a passcode is asked for, and a wrong one is told', async ({ page, browser }) => {
  const { ref } = await newIncident(page, 'Behind a passcode');
  const { url } = await makeLink(page, ref, { passcode: 'open sesame' });
  const phone = await reader(browser);
  await phone.goto(url);
  await phone.getByLabel('Passcode').fill('close sesame');
  await phone.getByRole('button', { name: 'Open' }).click();
  await expect(phone.getByRole('alert')).toHaveText('This is not the passcode.');
  await phone.getByLabel('Passcode').fill('open sesame');
  await phone.getByRole('button', { name: 'Open' }).click();
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Behind a passcode');
});

test('whoever comes back is told what changed since', async ({ page, browser }) => {
  const { ref } = await newIncident(page, 'Coming back');
  await addEvent(page, ref, DETECTED);
  const { url } = await makeLink(page, ref);
  const phone = await reader(browser);
  await phone.goto(url);
  await expect(phone.getByText(DETECTED.title)).toBeVisible();
  await phone.close();
  await addEvent(page, ref, STOLEN);
  await send(page, 'POST', `/incidents/${ref}/release`, { revision: 3 });
  const later = await reader(browser);
  await later.goto(url);
  await expect(later.getByRole('heading', { name: /^Changed since your visit of / })).toBeVisible();
  await expect(later.getByRole('listitem').filter({ hasText: STOLEN.title }).getByText('New')).toBeVisible();
});

for (const [size, viewport] of [
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 390, height: 844 }],
] as const) {
  test(`the shared page of the example reads well, light and dark, ${size}`, async ({ page, browser }) => {
    await page.goto('/incidents');
    await takenOver(page);
    const { url } = await makeLink(page, 'INC-2023-0001');
    const phone = await reader(browser, { viewport });
    await phone.goto(url);
    await expect(phone.getByText('Attacker begins retrieving data through one API')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await phone.emulateMedia({ colorScheme });
      const what = colorScheme === 'light' ? 'all' : 'colours';
      await looksWell(phone, `shared-${colorScheme}-${size}`, { what, fullPage: true });
    }
  });
}
