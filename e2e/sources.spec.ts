import type { Page } from '@playwright/test';
import { eventsOf, painted, timeline } from './drawn';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const DETECTED = {
  title: 'Alert raised',
  when: '2023-01-05',
  milestone: 'detected',
  sources: [
    { title: 'Case log', statedWhen: '2023-01-05', reliedOn: true },
    { title: 'Press release', statedWhen: '8 January 2023' },
  ],
};
const FIRST = { title: 'Token stolen', when: '2023-01-03' };

const panel = (page: Page) => page.getByRole('complementary');

async function openDetected(page: Page, title: string): Promise<string> {
  const { ref } = await newIncident(page, title);
  for (const event of [FIRST, DETECTED]) await addEvent(page, ref, event);
  const detected = (await eventsOf(page, ref)).find((event) => event.title === DETECTED.title);
  await page.goto(`/incidents/${ref}?event=${detected?.id}`);
  await takenOver(page);
  return ref;
}

const detectedOf = async (page: Page, ref: string) =>
  (await eventsOf(page, ref)).find(({ title }) => title === DETECTED.title);

test('says which sources disagree, and says it on the timeline under the pointer', async ({ page }) => {
  await openDetected(page, 'Disagreeing');
  await expect(panel(page)).toContainText(
    '2 sources disagree: Case log states 5 January 2023, relied on; Press release states 8 January 2023.',
  );
  await painted(page);
  const box = await timeline(page).boundingBox();
  if (!box) throw new Error('The timeline is not on the page');
  const tooltip = page.getByText('Press release states 8 January 2023', { exact: true });
  // Along the row of the event until the other time is met.
  await expect(async () => {
    for (let xPx = box.x + box.width - 20; xPx > box.x + 200; xPx -= 12) {
      for (let yPx = box.y + 150; yPx < box.y + 230; yPx += 12) {
        await page.mouse.move(xPx, yPx);
        if (await tooltip.isVisible()) return;
      }
    }
    throw new Error('The other time is nowhere on the timeline');
  }).toPass();
});

test('asks why another source is relied on, and keeps the answer', async ({ page }) => {
  const ref = await openDetected(page, 'Relying');
  await panel(page).getByRole('button', { name: 'Rely on this' }).click();
  const form = panel(page).getByRole('form', { name: 'Rely on Press release' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toContainText('Say why this one is relied on.');
  await form.getByLabel('Why this one').fill('The log’s clock was wrong');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(panel(page)).toContainText('relied on because the log’s clock was wrong');
  await expect
    .poll(async () =>
      (await detectedOf(page, ref))?.sources.map(({ reliedOn, reliedOnReason }) => [reliedOn, reliedOnReason]),
    )
    .toEqual([
      [false, ''],
      [true, 'The log’s clock was wrong'],
    ]);
});

test('gives the event the time of a source, and asks why, since it is a milestone', async ({ page }) => {
  const ref = await openDetected(page, 'Using');
  await panel(page).getByRole('button', { name: 'Use this time' }).click();
  const why = page.getByRole('textbox', { name: 'Why it changed' });
  await why.fill('The press release is right');
  await why.press('Enter');
  await expect.poll(async () => (await detectedOf(page, ref))?.when?.earliest).toContain('2023-01-08');
});

test('shows a figure through its revisions, in steps and in sentences', async ({ page }) => {
  const { ref } = await newIncident(page, 'Figures');
  const headers = { origin: new URL(page.url()).origin };
  const figure = { label: 'Accounts affected', low: 40_000_000, unit: 'accounts', approximate: true };
  const made = await page.request.post(`/api/v1/incidents/${ref}/figures`, { data: figure, headers });
  const { id } = await made.json();
  const revised = await page.request.patch(`/api/v1/incidents/${ref}/figures/${id}`, {
    data: { low: 76_600_000, reason: 'settlement papers' },
    headers: { ...headers, 'if-match': made.headers().etag ?? '' },
  });
  expect(revised.status()).toBe(200);
  await page.goto(`/incidents/${ref}`);
  await takenOver(page);
  await page.getByRole('button', { name: /76\.6 million/ }).click();
  const popover = page.getByRole('dialog', { name: 'Accounts affected' });
  await expect(popover.getByRole('list', { name: 'History of Accounts affected' })).toContainText('settlement papers');
  await expect(popover.getByRole('table').getByRole('row')).toHaveCount(3);
});
