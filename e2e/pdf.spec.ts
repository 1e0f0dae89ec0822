// A chronology as a PDF, from choosing to a file on disk: its real pages in the dialog, called off, found again, on a phone.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { looksWell } from './looks-well';
import { addEvent, newIncident } from './new-incident';
import { readPdfText } from './pdf-text';
import { takenOver } from './ready';

const PHONE = { width: 390, height: 844 };

async function openExport(page: Page, ref = 'INC-2023-0001'): Promise<Locator> {
  await page.goto(`/incidents/${ref}`);
  await takenOver(page);
  return openAgain(page);
}

async function openAgain(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More about the incident' }).click();
  await page.getByRole('menuitem', { name: /Export/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('button', { name: /Format$/ })).toBeVisible();
  return dialog;
}

/** Whether anything but white was drawn on a page. */
const isDrawn = (sheet: Locator): Promise<boolean> =>
  sheet.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.some((value) => value < 128);
  });

/** What comes behind it waits for a while. */
async function haveMade(page: Page, ref: string) {
  const headers = { origin: new URL(page.url()).origin };
  const reply = await page.request.post(`/api/v1/incidents/${ref}/documents`, { data: {}, headers });
  expect(reply.status()).toBe(201);
}

async function saved(page: Page, dialog: Locator) {
  const downloading = page.waitForEvent('download');
  await dialog.getByText('Download', { exact: true }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), path: await download.path() };
}

test('is chosen, seen page by page, and saved as it was seen', async ({ page }) => {
  const dialog = await openExport(page);
  await dialog.getByRole('button', { name: /^Sections/ }).click();
  for (const section of ['Summary', 'Exhibits', 'Sources']) await dialog.getByText(section, { exact: true }).click();
  await dialog.getByRole('button', { name: /^Pages/ }).click();
  await dialog.getByLabel('Bates prefix').fill('TMUS-');
  await dialog.getByText('“Draft” across each page').click();
  await dialog.getByRole('button', { name: 'Make PDF' }).click();

  const status = dialog.getByRole('status').getByText(/^\d+ pages$/);
  await expect(status).toBeVisible({ timeout: 30_000 });
  const count = Number.parseInt((await status.textContent()) ?? '', 10);
  await expect(dialog.getByRole('img', { name: /^Page / })).toHaveCount(count);
  const last = dialog.getByRole('img', { name: `Page ${count} of ${count}` });
  await expect.poll(() => isDrawn(dialog.getByRole('img', { name: `Page 1 of ${count}` }))).toBe(true);
  await expect(last.locator('canvas')).toHaveCount(0);
  await dialog.getByRole('region', { name: 'Pages' }).press('End');
  await expect.poll(() => isDrawn(last)).toBe(true);
  await dialog.getByRole('button', { name: 'Zoom in' }).click();
  await expect(dialog.getByRole('button', { name: '125 %' })).toBeVisible();
  await looksWell(page, 'export-pdf-wide');

  const { name, path } = await saved(page, dialog);
  expect(name).toMatch(/^INC-2023-0001-chronology-r\d+\.pdf$/);
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  await expect(dialog.getByTitle(sha256)).toBeVisible();
  const { pages, bookmarks } = await readPdfText(path);
  expect(pages).toHaveLength(count);
  for (const [index, said] of pages.entries()) {
    expect(said).toContain(`TMUS-${String(index + 1).padStart(7, '0')}`);
    expect(said).toContain('DRAFT');
  }
  expect(bookmarks).toContain('Chronology');
  expect(bookmarks.filter((title) => ['Summary', 'Exhibits', 'Sources'].includes(title))).toEqual([]);

  await dialog.getByRole('button', { name: `Continue at ${String(count + 1).padStart(7, '0')}` }).click();
  await expect(dialog.getByText('These pages are of earlier choices.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Make again' })).toBeVisible();
});

test('is called off, goes on while nobody looks, and is found again', async ({ page }) => {
  const { ref } = await newIncident(page, 'A document in the making');
  // Long enough to be seen in the making.
  const description = 'Seen in the log of the firewall, twice, with different ports. '.repeat(400);
  for (const day of [3, 4, 5, 6, 7, 8])
    await addEvent(page, ref, { title: 'Logs', when: `2023-01-0${day}`, description });
  const dialog = await openExport(page, ref);
  await haveMade(page, ref);
  await dialog.getByLabel('Legend').fill('Called off');
  await dialog.getByRole('button', { name: 'Make PDF' }).click();
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Make PDF' })).toBeVisible();

  for (const _ of [1, 2]) await haveMade(page, ref);
  await dialog.getByLabel('Legend').fill('Work product');
  await dialog.getByRole('button', { name: 'Make PDF' }).click();
  await expect(dialog.getByRole('button', { name: 'Cancel', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('The PDF goes on being made.')).toBeVisible();
  await page.reload();
  await takenOver(page);
  await openAgain(page);
  await expect(dialog.getByRole('status').getByText(/^\d+ pages$/)).toBeVisible({ timeout: 30_000 });
  expect(await dialog.getByLabel('Legend').inputValue()).toBe('Work product');
  const { pages } = await readPdfText((await saved(page, dialog)).path);
  expect(pages[0]).toContain('WORKPRODUCT');

  const made = dialog.getByRole('region', { name: 'Made before' });
  await expect(made.getByRole('listitem')).toHaveCount(4);
  await expect(made.getByText('Called off')).toHaveCount(0);
  await made
    .getByRole('button', { name: /^Discard/ })
    .first()
    .click();
  await expect(made.getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByRole('button', { name: 'Make PDF' })).toBeVisible();
});

test.describe('on a phone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`takes turns with its choices, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(PHONE);
      await page.emulateMedia({ colorScheme });
      const dialog = await openExport(page);
      await dialog.getByRole('button', { name: /^Entries/ }).click();
      await looksWell(page, `export-pdf-choices-${colorScheme}-narrow`);
      await dialog.getByRole('button', { name: 'Make PDF' }).click();
      await expect(dialog.getByRole('radio', { name: /^Preview, \d+ pages$/ })).toBeVisible({ timeout: 30_000 });
      const sheet = dialog.getByRole('img', { name: /^Page 1 of / });
      await expect.poll(() => isDrawn(sheet)).toBe(true);
      expect((await sheet.boundingBox())?.width).toBeLessThan(PHONE.width);
      await looksWell(page, `export-pdf-pages-${colorScheme}-narrow`);
      expect((await saved(page, dialog)).name).toMatch(/\.pdf$/);
    });
  }
});
