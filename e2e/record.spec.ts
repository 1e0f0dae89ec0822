// Six months later: what did we know on the evening of 5 January, who changed the first-access date and why, and can you
// prove that nobody touched this since? Each answered by a person at the example incident within three clicks.

import type { Download, Page } from '@playwright/test';
import { temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
import { command } from './command-line';
import { expect, inOwnTab as test } from './fixtures';
import { takenOver } from './ready';

const EXAMPLE = '/incidents/INC-2023-0001';
const FIRST_ACCESS = 'Attacker begins retrieving data through one API';

const lookingBack = (page: Page) => page.getByRole('region', { name: 'Looking back' });
const table = (page: Page) => page.getByRole('table');

/** Opens the example, and gives how often something was clicked since. */
async function openExample(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const count = () => sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks')) + 1));
    addEventListener('pointerdown', count, { capture: true });
  });
  await page.goto(EXAMPLE);
  await takenOver(page);
  return () => page.evaluate(() => Number(sessionStorage.getItem('clicks')));
}

/** The browser's own drag and drop, with a file from the disk. */
async function dropOnPage(page: Page, path: string): Promise<void> {
  const box = await page.getByText('Drop a PDF or a record file here').boundingBox();
  if (box === null) throw new Error('There is nowhere to drop a file.');
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: box.x + 5, y: box.y + 5, data });
  }
}

async function exportRecord(page: Page): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export the record' }).click();
  return download;
}

const installationFingerprint = async (page: Page): Promise<string> =>
  (await page.locator('section', { hasText: 'Whose seal counts' }).getByRole('code').textContent()) ?? '';

test('what did we know on the evening of 5 January?', async ({ page }) => {
  const clicks = await openExample(page);
  await page.getByRole('button', { name: 'As recorded' }).click();
  await lookingBack(page).getByRole('button', { name: '5 Jan 2023' }).click();
  await expect(lookingBack(page)).toContainText('As recorded at the end of 5 January 2023 · revision 5 of');
  await expect(table(page).getByRole('row', { name: FIRST_ACCESS })).toContainText('Dec 2022');
  await expect(page.getByRole('region', { name: 'The incident' })).toContainText('5 to 35 days');

  await lookingBack(page).getByRole('radio', { name: 'As known on' }).click();
  await expect(lookingBack(page)).toContainText('As known on 5 January 2023');
  await expect(table(page)).toContainText(FIRST_ACCESS);
  await expect(table(page)).not.toContainText('Form 8-K accepted');
  expect(await clicks()).toBe(3);
});

test('who changed the first-access date, and why?', async ({ page }) => {
  const clicks = await openExample(page);
  await table(page).getByText(FIRST_ACCESS).click();
  const sentence =
    /J\. Marsh moved first access from December 2022 to on or around 25 November 2022.*: “log analysis complete”/;
  await expect(page.getByRole('complementary').getByRole('listitem').filter({ hasText: sentence })).toContainText(
    '6 Jan 2023',
  );
  await page.getByRole('radio', { name: 'History' }).click();
  const revision = page
    .getByRole('list', { name: /Revisions/ })
    .getByRole('listitem')
    .filter({ hasText: sentence });
  await expect(revision).toContainText('Revision 8');
  await revision.getByRole('button', { name: 'Show the incident as recorded at revision 8' }).click();
  await expect(lookingBack(page)).toContainText('As recorded at revision 8 of');
  expect(await clicks()).toBe(3);
});

test('can you prove that nobody touched this since?', async ({ page, onset }) => {
  const clicks = await openExample(page);
  await page.getByRole('radio', { name: 'History' }).click();
  const download = await exportRecord(page);
  const record = await download.path();
  await page.getByRole('link', { name: 'Verify a record' }).click();
  await page.waitForURL('/verify');
  await dropOnPage(page, record);
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await expect(verdict.getByRole('heading', { name: 'Valid', exact: true })).toBeVisible();
  await expect(verdict).toContainText('Nobody has changed this record since it was exported.');
  await expect(verdict).toContainText('revisions, each chained to the one before it');
  expect(await clicks()).toBe(3);

  // A stranger's machine: the file, the program and the fingerprint that they were told, no server and no database.
  const stranger = temporaryDataFolder();
  const fingerprint = await installationFingerprint(page);
  const elsewhere = { dataFolder: stranger.folder, url: '' };
  expect(await command(elsewhere, 'verify', record, '--key', fingerprint)).toMatch(/^Valid\./);
  await expect(command(elsewhere, 'verify', record)).rejects.toThrow('Unknown key.');
  expect(await command(onset, 'verify', record)).toMatch(/^Valid\./);
  stranger.remove();
});
