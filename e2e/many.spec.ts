// Several events at once: chosen by a box and by keys, changed as one, taken back as one, and measured.

import type { Page } from '@playwright/test';
import { eventsOf, timeline } from './drawn';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const FIRST = { title: 'Token stolen', when: '2022-11-25~' };
const SECOND = { title: 'Alert raised', when: '2023-01-05' };
const THIRD = { title: 'Call to counsel', when: '2023-01-09' };

async function open(page: Page, title: string) {
  const { ref } = await newIncident(page, title);
  for (const event of [FIRST, SECOND, THIRD]) await addEvent(page, ref, event);
  await page.goto(`/incidents/${ref}`);
  await expect(timeline(page)).toBeVisible();
  await takenOver(page);
  return ref;
}

const bar = (page: Page) => page.getByRole('region', { name: 'Chosen events' });
const categoriesOf = async (page: Page, ref: string) => (await eventsOf(page, ref)).map(({ category }) => category);

test('chooses by a box, sets a category, and takes it back as one', async ({ page }) => {
  const ref = await open(page, 'Several at once');
  const box = await page.locator('canvas').first().boundingBox();
  if (box === null) throw new Error('Nothing is drawn');
  await page.keyboard.down('Shift');
  await page.mouse.move(box.x + box.width - 8, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 120, { steps: 4 });
  await page.mouse.move(box.x + 184, box.y + box.height - 40, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(bar(page)).toContainText('3 events chosen');
  await bar(page).getByRole('button', { name: 'Category…' }).click();
  await page.getByRole('menuitem', { name: 'Recovery' }).click();
  await expect.poll(() => categoriesOf(page, ref)).toEqual(['recovery', 'recovery', 'recovery']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => categoriesOf(page, ref)).toEqual(['context', 'context', 'context']);
  const { revisions } = await (
    await page.request.get(`/api/v1/incidents/${ref}/revisions?order=latest&limit=2`)
  ).json();
  expect(revisions.map(({ type }: { readonly type: string }) => type)).toEqual(['bulk.changed', 'bulk.changed']);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

test('chooses in the table, and says how much time lies between two', async ({ page }) => {
  await open(page, 'Between two');
  const row = (title: string) => page.getByRole('row').filter({ hasText: title });
  await row(FIRST.title).click();
  await row(SECOND.title).click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(page)).toContainText('40 to 42 days between them');
  await row(THIRD.title).click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('3 events chosen');
  await row(THIRD.title).click();
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(bar(page)).toContainText('3 events chosen');
});
