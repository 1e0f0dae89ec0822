// The journey that Onset exists for: open the printed link, see the incident drawn, add what was just learned, correct a
// date by dragging, take it back, and find everything there after a restart and after a crash.

import { expect, test } from './fixtures';
import { takenOver } from './ready';

const EXAMPLE = '/incidents/INC-2023-0001';

test('lets the printed link be used once', async ({ browser, onset }) => {
  const context = await browser.newContext({ baseURL: onset.url, storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  // The fixture has used it already.
  await page.goto(onset.signInLink);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText(/link/i).first()).toBeVisible();
  await page.goto('/incidents');
  await expect(page).toHaveURL(/\/sign-in/);
  await context.close();
});

test('shows the example with its measured facts', async ({ page }) => {
  // Wide enough for all of them, however wide this machine's letters are.
  await page.setViewportSize({ width: 1_800, height: 900 });
  await page.goto(EXAMPLE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Customer data obtained/);
  await expect(page.getByText('40 to 42, start approximate')).toBeVisible();
  await expect(page.getByText('within 1 day', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^37 million/ })).toBeVisible();
});

test('adds an event by keyboard alone, and keeps it through a restart and a crash', async ({ page, onset }) => {
  test.setTimeout(240_000);
  await page.goto(EXAMPLE);
  await takenOver(page);
  const began = Date.now();
  await page.keyboard.press('n');
  await page.keyboard.type('Board briefed by telephone');
  await page.keyboard.press('Tab');
  await page.keyboard.type('around 3pm on 12 Jan 2023');
  await expect(page.getByText('around 3 pm on 12 January 2023')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByText('Board briefed by telephone').first()).toBeVisible();
  expect(Date.now() - began).toBeLessThan(10_000);
  await expect(page).toHaveURL(/event=/);
  await expect(page.getByRole('region', { name: 'The incident' }).getByText('Revision 49')).toBeVisible();
  const url = page.url();
  for (const how of ['stop', 'kill'] as const) {
    await onset.restart(how);
    await page.goto(url);
    await expect(page.getByRole('complementary').getByText('Board briefed by telephone').first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'The incident' }).getByText('Revision 49')).toBeVisible();
  }
});
