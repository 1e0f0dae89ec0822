import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

async function exportRecord(page: Page, ref: string): Promise<string> {
  await page.goto(`/incidents/${ref}?view=history`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export the record' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${ref}-record.json`);
  return readFile(await file.path(), 'utf8');
}

async function drop(page: Page, text: string): Promise<void> {
  await page.goto('/verify');
  await takenOver(page);
  const file = { name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
}

test('counsel exports the record, drops it and reads that it is valid; changed, which revision is wrong', async ({
  page,
}) => {
  const { ref } = await newIncident(page, 'To be proven');
  await addEvent(page, ref, { title: 'First access', when: '2022-11-25~' });
  const record = await exportRecord(page, ref);

  await drop(page, record);
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible();
  await expect(page.getByText('2 revisions, each chained to the one before it')).toBeVisible();
  await expect(page.getByText(`${ref}, “To be proven”`)).toBeVisible();

  await drop(page, record.replace('First access', 'Last access'));
  await expect(page.getByRole('heading', { name: 'Not valid' })).toBeVisible();
  await expect(page.getByText('Revision 2 was changed: what it says does not match its hash.')).toBeVisible();

  await drop(page, record.slice(0, -300));
  await expect(page.getByText(/The file breaks off at character/)).toBeVisible();
});

test('a record of another installation is whole, but its key unknown until it is named', async ({ page }) => {
  const { ref } = await newIncident(page, 'Whose is it');
  const record = await exportRecord(page, ref);
  await drop(page, record);
  await expect(page.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible();
  await page.getByLabel(/Fingerprint of another key/).fill('ab'.repeat(32));
  await expect(page.getByRole('heading', { name: 'Unknown key' })).toBeVisible();
});

test.describe('signed out', () => {
  test.use({ storageState: { cookies: [], origins: [] } });
  test('anybody may verify, and nothing is sent', async ({ page }) => {
    await page.goto('/verify');
    await takenOver(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    const file = { name: 'noise.json', mimeType: 'application/json', buffer: Buffer.from('%PDF-1.7') };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByRole('heading', { name: 'Not a record that can be verified' })).toBeVisible();
    expect(sent).toEqual([]);
  });
});
