// Titles that begin in a script that is read from the right, with other letters in them: their first letter is the rightmost.

import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const TITLE = 'כניסה ל-VPN מכתובת 10.2.3.4 חשודה';

/** Where the letters of a text begin and end, from the left of the window (px). */
const firstAndLast = (text: Locator): Promise<readonly [number, number]> =>
  text.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const node = walker.nextNode() as Text;
    const leftOf = (place: number): number => {
      const letter = document.createRange();
      letter.setStart(node, place);
      letter.setEnd(node, place + 1);
      return letter.getBoundingClientRect().left;
    };
    return [leftOf(0), leftOf(node.length - 1)] as const;
  });

test('titles are read from where their first letter is, in the head, the panel and the table', async ({ page }) => {
  const { ref } = await newIncident(page, TITLE);
  await addEvent(page, ref, { title: TITLE, when: '2023-01-03' });
  await page.goto(`/incidents/${ref}?view=table`);
  await takenOver(page);
  await page.locator('tbody tr').getByRole('button').click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByText(TITLE, { exact: true }).first()).toBeVisible();
  for (const place of [page.locator('h1'), panel, page.locator('tbody')]) {
    const [first, last] = await firstAndLast(place.getByText(TITLE, { exact: true }).first());
    expect(first).toBeGreaterThan(last);
  }
});
