// The table by keyboard: cells edited in place, and the order that its headings give it.

import { eventsOf } from './drawn';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

test('edits cell after cell, and shows a refusal where it was made', async ({ page }) => {
  const { ref } = await newIncident(page, 'Cells');
  await addEvent(page, ref, { title: 'Token stolen', when: '2023-01-03' });
  await addEvent(page, ref, { title: 'Alert raised', when: '2023-01-05' });
  await page.goto(`/incidents/${ref}?view=table`);
  await takenOver(page);
  const rows = page.locator('tbody tr');
  await rows.first().getByRole('button').focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(' twice');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('menu', { name: 'Category' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows.first().getByRole('button')).toBeFocused();
  const when = page.getByRole('dialog', { name: 'When' });
  await rows.first().locator('[data-column="when"]').dblclick();
  await when.getByRole('textbox').fill('once upon a time');
  await page.keyboard.press('Enter');
  await expect(when).toContainText('was not understood');
  await when.getByRole('textbox').fill('7 Jan 2023');
  await page.keyboard.press('Enter');
  await expect(when).toHaveCount(0);
  await expect(rows.last()).toContainText('Token stolen twice');
  await expect(rows.last().getByRole('button')).toBeFocused();
  await expect
    .poll(async () => (await eventsOf(page, ref)).map(({ title, when: time }) => [title, time?.statedAs]))
    .toEqual([
      ['Alert raised', '2023-01-05'],
      ['Token stolen twice', '7 Jan 2023'],
    ]);
  await page.getByRole('columnheader', { name: 'When' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=-when/);
  await expect(rows.first()).toContainText('Token stolen twice');
});
