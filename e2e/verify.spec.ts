import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, inOwnTab, test } from './fixtures';
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

interface Dropped {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const recordFile = (text: string): Dropped => ({
  name: 'record.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
/** What a file is says its content, whatever it is called. */
const pdfFile = (buffer: Buffer): Dropped => ({ name: 'exhibit', mimeType: 'application/octet-stream', buffer });

async function dropFiles(page: Page, ...files: readonly Dropped[]): Promise<void> {
  await page.goto('/verify');
  await takenOver(page);
  await page.locator('input[type=file]').setInputFiles([...files]);
}

const drop = (page: Page, text: string): Promise<void> => dropFiles(page, recordFile(text));

async function takePdf(page: Page, ref: string): Promise<Buffer> {
  const answer = await page.request.get(`/api/v1/incidents/${ref}/exports/pdf`);
  expect(answer.status()).toBe(200);
  return answer.body();
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

test('a clerk drops a PDF and reads that it is as it was made; a member, what changed in the record since', async ({
  page,
}) => {
  const { ref } = await newIncident(page, 'To be filed');
  const pdf = await takePdf(page, ref);
  await dropFiles(page, pdfFile(pdf));
  await expect(page.getByRole('heading', { name: 'Unchanged' })).toBeVisible();
  await expect(
    page.getByText('This installation made this PDF, and it is as it was made, byte for byte.'),
  ).toBeVisible();
  await expect(page.getByText(`${ref}, “To be filed”`)).toBeVisible();
  await expect(page.getByText('Nothing in the record changed since.')).toBeVisible();

  await addEvent(page, ref, { title: 'First access', when: '2022-11-25~' });
  await dropFiles(page, pdfFile(pdf));
  await expect(page.getByText('One revision was made since.')).toBeVisible();
  await expect(page.getByText(/added “First access” \(on or around 25 November 2022\)/)).toBeVisible();
  await page.getByRole('link', { name: 'Compare with now' }).click();
  await expect(page).toHaveURL(new RegExp(`/incidents/${ref}\\?asOf=1&compare=now`));
});

test('a PDF that was changed, written on or cut short is not taken for the one that was made', async ({ page }) => {
  const { ref } = await newIncident(page, 'To be tampered with');
  const pdf = await takePdf(page, ref);
  const middle = Math.floor(pdf.length / 2);
  const changed = Buffer.from(pdf);
  // One bit, so that it is another byte whatever stands there.
  changed.writeUInt8(pdf.readUInt8(middle) ^ 1, middle);
  await dropFiles(page, pdfFile(changed));
  await expect(page.getByRole('heading', { name: 'Changed', exact: true })).toBeVisible();
  await dropFiles(page, pdfFile(Buffer.concat([pdf, Buffer.from('\n% a comment')])));
  await expect(page.getByText('Something was added to this PDF after it was made: 12 bytes')).toBeVisible();
  await expect(page.getByText(`${ref}, “To be tampered with”`)).toBeVisible();
  await dropFiles(page, pdfFile(pdf.subarray(0, -9)));
  await expect(page.getByRole('heading', { name: 'Not the whole file' })).toBeVisible();
});

test('who is signed in nowhere reads the same of a PDF, and of the record file beside it what changed', async ({
  page,
  browser,
}) => {
  const { ref } = await newIncident(page, 'For a stranger');
  const pdf = await takePdf(page, ref);
  await addEvent(page, ref, { title: 'Noticed', when: '2023-01-05' });
  const record = await exportRecord(page, ref);
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const stranger = await context.newPage();
  const asked: string[] = [];
  stranger.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(request.url());
  });
  await dropFiles(stranger, pdfFile(pdf));
  await expect(stranger.getByRole('heading', { name: 'Unchanged' })).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'sign in' })).toBeVisible();
  await stranger.locator('input[type=file]').setInputFiles(recordFile(record));
  await expect(
    stranger.getByText('The record has the same hash at revision 1. One revision was made since.'),
  ).toBeVisible();
  await expect(stranger.getByText(/added “Noticed” \(5 January 2023\)/)).toBeVisible();
  await expect(stranger.getByText(/Its access log names this very file: .* took it out on/)).toBeVisible();
  await expect(stranger.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible();
  expect(asked).toEqual([]);
  await context.close();
});

inOwnTab.describe('signed out', () => {
  inOwnTab.use({ storageState: { cookies: [], origins: [] } });
  inOwnTab('anybody may verify, and nothing is sent', async ({ page }) => {
    await page.goto('/verify');
    await takenOver(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    const file = { name: 'noise.json', mimeType: 'application/json', buffer: Buffer.from('noise') };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByRole('heading', { name: 'Not a record that can be verified' })).toBeVisible();
    expect(sent).toEqual([]);
  });
});
