// How an incident is looked at, beyond one page: a saved view opens in another browser as it was, and lanes stay arranged.

import type { Page } from '@playwright/test';
import { laneSettingListSchema } from '@/core/contracts/lane-settings';
import { timeline } from './drawn';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(timeline(page)).toBeVisible();
  await takenOver(page);
}

async function openCase(page: Page): Promise<string> {
  const { ref } = await newIncident(page, 'Looked at by several');
  await addEvent(page, ref, { title: 'First alert', when: '2022-11-25T10:40', category: 'detection' });
  await addEvent(page, ref, { title: 'Form filed', when: '2023-01-19', category: 'disclosure' });
  return ref;
}

/** What a picture of the page would show: window, lanes and filter, as the address of the download says it. */
async function shownPart(page: Page): Promise<URLSearchParams> {
  await page.getByRole('button', { name: 'More about the incident' }).click();
  await page.getByRole('menuitem', { name: 'Picture of this view…' }).click();
  const link = page.getByRole('dialog').getByText('Download', { exact: true });
  const address = (await link.getAttribute('href')) ?? '';
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  return new URLSearchParams(address.split('?')[1]);
}

test('a saved view opens by its link in another browser, with the same window and lanes', async ({
  page,
  browser,
  signedIn,
}) => {
  const ref = await openCase(page);
  await open(page, `/incidents/${ref}?lanes=milestone`);
  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Go to a time' }).fill('last week of November 2022');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Late November');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'View: Late November' })).toBeVisible();
  await page.waitForURL(/saved=/);
  const saved = new URL(page.url()).searchParams.get('saved');
  const here = await shownPart(page);
  expect(Date.parse(here.get('from') ?? '')).toBeLessThanOrEqual(Date.parse('2022-11-24T08:00:00Z'));

  const context = await browser.newContext({ storageState: signedIn, baseURL: new URL(page.url()).origin });
  const other = await context.newPage();
  await open(other, `/incidents/${ref}?saved=${saved}`);
  await expect(other.getByRole('button', { name: 'Lanes: milestone' })).toBeVisible();
  const there = await shownPart(other);
  expect([there.get('from'), there.get('to'), there.get('lanes')]).toEqual([
    here.get('from'),
    here.get('to'),
    'milestone',
  ]);
  const picture = await other.request.get(`/api/v1/incidents/${ref}/exports/svg?${there}`);
  expect(await picture.text()).toContain('Lanes: milestone');
  await context.close();
});

test('lanes are collapsed by a press on their names and moved by a drag, and stay so on the server', async ({
  page,
}) => {
  const ref = await openCase(page);
  await open(page, `/incidents/${ref}`);
  const box = await timeline(page).boundingBox();
  if (!box) throw new Error('The timeline is not on the page');
  const settings = async () =>
    laneSettingListSchema.parse(await (await page.request.get(`/api/v1/incidents/${ref}/lane-settings`)).json())
      .laneSettings;
  // Lanes begin 64 px below the edge, and each of these is 56 px high.
  const inLane = (place: number) => [box.x + 60, box.y + 64 + 56 * (place + 0.5)] as const;
  await page.mouse.click(...inLane(0));
  await expect.poll(settings).toEqual([{ lanes: 'category', order: [], collapsed: ['attacker'] }]);
  await page.mouse.click(box.x + 60, box.y + 64 + 12);
  await expect.poll(settings).toEqual([]);
  const [x, y] = inLane(0);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 20);
  await page.mouse.move(...inLane(3));
  await page.mouse.up();
  await expect
    .poll(settings)
    .toEqual([{ lanes: 'category', order: ['response', 'disclosure', 'attacker', 'impact'], collapsed: [] }]);
});

test('on a phone the axis is chosen in the menu of the zoom', async ({ page }) => {
  const ref = await openCase(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `/incidents/${ref}`);
  await page.getByRole('button', { name: 'Bring into view' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Quiet gaps folded' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Linear time' }).click();
  await expect(page).toHaveURL(/axis=linear/);
  await page.getByRole('button', { name: 'Bring into view' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Linear time' })).toBeChecked();
});
