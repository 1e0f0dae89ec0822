// The panel of an event where it lies over the page: left by the key and by its button, wherever it was opened.

import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

test('the panel over the page is closed, and stays closed, where it was opened in the table', async ({ page }) => {
  const { ref } = await newIncident(page, 'Read on a phone');
  await addEvent(page, ref, { title: 'Alert raised', when: '2023-01-05' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/incidents/${ref}`);
  await takenOver(page);
  const row = page.getByRole('row').getByRole('button', { name: 'Alert raised' });
  const panel = page.getByRole('dialog', { name: 'Selected event' });
  const leave = [() => page.keyboard.press('Escape'), () => panel.getByRole('button', { name: 'Close' }).click()];
  for (const close of leave) {
    await row.click();
    await expect(panel).toBeVisible();
    await close();
    // Only once the focus is back is the panel known not to come again.
    await expect(row).toBeFocused();
    await expect(panel).toHaveCount(0);
  }
});
