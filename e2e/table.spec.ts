// The table: cells edited in place by keyboard, the order that its headings give it, and in step with the drawing.

import type { Locator } from '@playwright/test';
import { eventsOf, painted, pointOf, timeline } from './drawn';
import { expect, test } from './fixtures';
import { importEvents } from './imported-events';
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

const LIT = 'data-lit';

test('a row lights its mark up, and a mark its row', async ({ page }) => {
  const { ref } = await newIncident(page, 'In step');
  await addEvent(page, ref, { title: 'Token stolen', when: '2023-01-03' });
  await addEvent(page, ref, { title: 'Alert raised', when: '2023-01-05' });
  await page.goto(`/incidents/${ref}`);
  await painted(page);
  await takenOver(page);
  const picture = () => timeline(page).evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const row = page.locator('tbody tr').filter({ hasText: 'Alert raised' });
  const before = await picture();
  await row.hover();
  await expect.poll(picture).not.toBe(before);
  await page.mouse.move(5, 5);
  await expect.poll(picture).toBe(before);

  const mark = await pointOf(page, ref, 'Alert raised', 'body', false);
  await page.mouse.move(mark.x, mark.y);
  await expect(row).toHaveAttribute(LIT);
  await page.mouse.move(5, 5);
  await expect(row).not.toHaveAttribute(LIT);
  await page.mouse.click(mark.x, mark.y);
  await expect(row).toHaveAttribute('aria-current', 'true');
});

const COUNT = 2_500;
const hour = (index: number): string => new Date(Date.UTC(2023, 0, 1, index)).toISOString();

/** One an hour; the later, the earlier it was learned. */
const logged = Array.from(
  { length: COUNT },
  (_, index) =>
    `${hour(index)},Entry ${index},detection,${hour(2 * COUNT - index)},${index % 3 === 0 ? 'VPN' : 'Proxy'}`,
);

test('thousands of events: what is in view follows the drawing, in any order, column and lane', async ({ page }) => {
  const { ref } = await newIncident(page, 'Thousands');
  await importEvents(page, ref, 'when,title,category,learned-at,sources', logged);
  await page.goto(`/incidents/${ref}?lanes=source`);
  await takenOver(page);
  const table = page.getByRole('table');
  const rows = page.locator('tbody tr');
  await expect(table).toHaveAttribute('aria-rowcount', String(COUNT + 1));
  await expect(page.getByRole('button', { name: 'Lanes: source' })).toBeVisible();
  await expect(rows.first()).toContainText('Entry 0');

  // What is chosen in one of the two comes into sight in the other.
  const chosen = page.locator('tbody tr[aria-current]');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await rows.first().getByRole('button').focus();
  await page.keyboard.press('End');
  await expect(chosen).toContainText(`Entry ${COUNT - 1}`);
  await expect(chosen).toBeInViewport();
  await page.getByRole('radio', { name: 'In view' }).click();
  await expect(page).toHaveURL(/list=in-view/);
  await expect(chosen).toContainText(`Entry ${COUNT - 1}`);
  await page.getByRole('radio', { name: 'All events' }).click();
  await page.keyboard.press('Escape');
  await expect(chosen).toHaveCount(0);

  await page.getByRole('radio', { name: 'In view' }).click();
  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Go to a time' }).fill('11 January 2023');
  await page.keyboard.press('Enter');
  const said = page.getByText(/^[\d,]+ of 2,500 events in view$/);
  const inView = async () => Number(/^[\d,]+/.exec((await said.textContent()) ?? '')?.[0].replace(',', ''));
  await expect.poll(inView).toBeLessThan(60);
  const aroundTheDay = await inView();
  expect(aroundTheDay).toBeGreaterThan(24);
  await expect(rows).toHaveCount(aroundTheDay);
  await expect(rows.first()).toContainText(/Entry 2[34]\d/);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(inView).toBeLessThan(aroundTheDay);

  await page.getByRole('columnheader', { name: 'When' }).getByRole('button').click();
  await expect(table).toHaveAccessibleName('Events, the latest first');
  await expect(rows.first()).toContainText(/Entry 2[5-7]\d/);

  await page.getByRole('radio', { name: 'Table' }).click();
  const left = page.getByText(/^\d+ of 2,500 events in the timeline’s view$/);
  const listed = Number(/^\d+/.exec((await left.textContent()) ?? '')?.[0]);
  expect(listed).toBeLessThan(aroundTheDay);
  await expect(table).toHaveAttribute('aria-rowcount', String(listed + 1));
  await page.getByRole('radio', { name: 'All events' }).click();
  await expect(table).toHaveAttribute('aria-rowcount', String(COUNT + 1));
  await page.getByRole('button', { name: 'Columns' }).click();
  for (const name of ['Confidence', 'Entered']) await page.getByRole('menuitemcheckbox', { name }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Confidence' })).toHaveCount(0);
  await page.getByRole('columnheader', { name: 'Learned' }).getByRole('button').click();
  await expect(rows.first()).toContainText(`Entry ${COUNT - 1}`);
});

for (const view of ['timeline', 'table']) {
  test(`in the ${view}, the last row scrolls to above what lies over the lower edge`, async ({ page, context }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`/incidents/INC-2023-0001?view=${view}`);
    await takenOver(page);
    const last = page.locator('tbody tr').last();
    const isAbove = async (over: Locator) => {
      await page
        .locator('main')
        .getByRole('table')
        .evaluate((table) => {
          for (let box = table.parentElement; box !== null; box = box.parentElement) box.scrollTop = box.scrollHeight;
        });
      const [row, lid] = [await last.boundingBox(), await over.boundingBox()];
      return row !== null && lid !== null && row.y + row.height <= lid.y;
    };
    await last.click({ modifiers: ['Control'] });
    await expect.poll(() => isAbove(page.getByRole('region', { name: 'Chosen events' }))).toBe(true);
    await page.getByRole('button', { name: 'Clear the choice' }).click();
    await context.setOffline(true);
    const notice = page.getByRole('status').filter({ hasText: 'You are offline.' });
    await expect.poll(() => isAbove(notice)).toBe(true);
  });
}
