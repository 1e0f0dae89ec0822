// The keyboard's focus goes on where the control that had it is taken away, and what somebody reads stays where it is.

import type { Page } from '@playwright/test';
import { timeline } from './drawn';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title }).getByRole('button');

async function open(page: Page): Promise<void> {
  const { ref } = await newIncident(page, 'Worked on by keyboard');
  await addEvent(page, ref, { title: 'First alert', when: '2022-11-25', category: 'detection' });
  await addEvent(page, ref, { title: 'Account disabled', when: '2022-11-26', category: 'response' });
  await addEvent(page, ref, { title: 'Form filed', when: '2023-01-19', category: 'legal-and-regulatory' });
  await page.goto(`/incidents/${ref}`);
  await expect(timeline(page)).toBeVisible();
  await takenOver(page);
}

test('goes on to the next row when an event is deleted, by its key or in the panel', async ({ page }) => {
  await open(page);
  await row(page, 'First alert').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'Account disabled')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: /Delete event/ }).press('Enter');
  await expect(row(page, 'Form filed')).toBeFocused();
});

test('goes back to the timeline when the panel that was opened there is closed', async ({ page }) => {
  await open(page);
  await timeline(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Title: First alert. Edit' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(timeline(page)).toBeFocused();
});

test('goes to the timeline when an event was added from nowhere, and the page stays where it is', async ({ page }) => {
  await open(page);
  const before = await timeline(page).boundingBox();
  await page.keyboard.press('n');
  await page.getByLabel('What happened').fill('Mail gateway patched');
  await page.keyboard.press('Enter');
  await expect(timeline(page)).toBeFocused();
  expect((await timeline(page).boundingBox())?.y).toBe(before?.y);
});

test('stays in the dialog when a file to import was chosen', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'More about the incident' }).click();
  await page.getByRole('menuitem', { name: /Import/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Import events' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file' }).press('Enter');
  const csv = Buffer.from('when,title\n2023-01-05,Alert raised\n');
  await (await chooser).setFiles({ name: 'events.csv', mimeType: 'text/csv', buffer: csv });
  await expect(dialog.getByText('Alert raised')).toBeVisible();
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

test('searching, filtering and grouping move nothing below the toolbar', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const top = async () => (await timeline(page).boundingBox())?.y;
  const before = await top();
  await page.keyboard.press('/');
  await page.keyboard.type('form');
  await expect(page.getByText('1 of 3')).toBeVisible();
  expect(await top()).toBe(before);
  await page.getByRole('button', { name: 'Category' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Legal and regulatory' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lanes' }).click();
  await page.getByRole('menuitemradio', { name: 'Person or system' }).click();
  await expect(page.getByRole('button', { name: 'Lanes: person or system' })).toBeVisible();
  expect(await top()).toBe(before);
});

for (const width of [1280, 1440]) {
  test(`at ${width} px the toolbar is one row, whatever is searched and filtered`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const search = page.getByRole('searchbox', { name: 'Search or filter events' });
    const parts = [
      search,
      page.getByRole('radio', { name: 'Timeline' }),
      page.getByRole('button', { name: 'Zoom in' }),
    ];
    const frames = () => Promise.all(parts.map((part) => part.boundingBox()));
    const before = await frames();
    expect(new Set(before.map((frame) => Math.round((frame?.y ?? 0) + (frame?.height ?? 0) / 2))).size).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.type('form');
    await expect(page.getByText('1 of 3')).toBeVisible();
    await page.getByRole('button', { name: 'Category' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Legal and regulatory' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Legal and regulatory' })).toBeVisible();
    expect(await frames()).toEqual(before);
  });
}
