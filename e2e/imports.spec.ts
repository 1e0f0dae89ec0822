import { eventsOf } from './drawn';
import { expect, test } from './fixtures';
import { newIncident } from './new-incident';
import { takenOver } from './ready';

const ROWS = [
  'message,datetime,timestamp_desc,note',
  'Service stopped,2012-03-14T04:17:38.276340+00:00,Written,by hand',
  '"Two, quoted",2012-03-14 04:17:39,Written,',
  'Ambiguous,04/05/2023,Written,',
].join('\n');

test('imports a dropped file after a preview, maps a column, and undoes it', async ({ page }) => {
  const { ref } = await newIncident(page, 'Importing');
  await page.goto(`/incidents/${ref}`);
  await takenOver(page);
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'timeline.csv', { type: 'text/csv' }));
    return transfer;
  }, ROWS);
  await page.getByRole('main').getByText('Nothing is on record yet').dispatchEvent('drop', { dataTransfer });
  await page.getByRole('button', { name: 'Import as events' }).click();

  const dialog = page.getByRole('dialog', { name: 'Import events' });
  await expect(dialog.getByText('2 rows can be imported, 1 cannot')).toBeVisible();
  await expect(dialog.getByText('Timesketch CSV', { exact: true })).toBeVisible();
  // In the incident's zone, beside what the file says.
  const first = dialog.getByRole('row').filter({ hasText: 'Service stopped' });
  await expect(first.getByText('13 March 2012, 21:17:38.276340')).toBeVisible();
  await expect(first.getByText('given as 2012-03-14T04:17:38.276340+00:00')).toBeVisible();
  await expect(dialog.getByRole('row').filter({ hasText: 'Ambiguous' })).toContainText('can be 4 May 2023');

  await dialog.getByRole('button', { name: /What note becomes/ }).click();
  await page.getByRole('option', { name: 'Description' }).click();
  await dialog.getByRole('button', { name: 'Import the 2 good rows' }).click();
  await expect(dialog.getByText('2 events imported from “timeline.csv”, 1 row left out.')).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download refused rows' }).click();
  expect((await download).suggestedFilename()).toBe('timeline refused.csv');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /Service stopped/ })).toBeVisible();
  expect(await eventsOf(page, ref)).toMatchObject([
    { title: 'Service stopped', description: 'by hand' },
    // Without an offset, which Timesketch means in UTC.
    { title: 'Two, quoted', when: { earliest: '2012-03-14T04:17:39Z', zone: 'UTC' } },
  ]);

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Import undone: 2 events removed')).toBeVisible();
  await expect(page.getByText('Nothing is on record yet')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(page.getByText('An import cannot be redone. Import the file again.')).toBeVisible();
});
