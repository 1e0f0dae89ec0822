import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const EXAMPLE = '/incidents/INC-2023-0001';

const lookingBack = (page: Page) => page.getByRole('region', { name: 'Looking back' });
const fact = (page: Page, label: string) => page.getByRole('region', { name: 'The incident' }).getByText(label);
const rows = (page: Page) => page.getByRole('table').getByRole('row');

async function open(page: Page, address: string) {
  await page.goto(address);
  await takenOver(page);
}

test('answers in two clicks what the record held on the evening of 5 January', async ({ page }) => {
  await open(page, EXAMPLE);
  await page.getByRole('button', { name: 'As recorded' }).click();
  await lookingBack(page).getByRole('button', { name: '5 Jan 2023' }).click();
  await expect(lookingBack(page)).toContainText('As recorded at the end of 5 January 2023 · revision 5 of');
  await expect(fact(page, '5 to 35 days')).toBeVisible();
  await expect(rows(page)).toHaveCount(5);
  await expect(page.getByRole('table')).toContainText('Dec 2022');
});

test('answers in three clicks what was known that evening', async ({ page }) => {
  await open(page, EXAMPLE);
  await page.getByRole('button', { name: 'As recorded' }).click();
  await lookingBack(page).getByRole('radio', { name: 'As known on' }).click();
  await lookingBack(page).getByRole('button', { name: '5 Jan 2023' }).click();
  await expect(lookingBack(page)).toContainText('As known on 5 January 2023');
  await expect(page).toHaveURL(/knownAt=2023-01-05/);
  await expect(page.getByRole('table')).toContainText('25 Nov 2022');
  await expect(page.getByRole('table')).not.toContainText('Customer notifications begin');
});

test('keeps the moment over a reload, and shows it before any script has run', async ({ page, browser, signedIn }) => {
  await open(page, `${EXAMPLE}?asOf=2023-01-05T16:50:00-08:00`);
  await page.reload();
  await expect(lookingBack(page)).toContainText('As recorded on 5 January 2023, 16:50 · revision 5 of');
  const still = await browser.newContext({
    storageState: signedIn,
    baseURL: new URL(page.url()).origin,
    javaScriptEnabled: false,
  });
  const plain = await still.newPage();
  await plain.goto(`${EXAMPLE}?asOf=4`);
  await expect(plain.getByText('As recorded at revision 4')).toBeVisible();
  await expect(plain.getByText('5 to 35 days').first()).toBeVisible();
  await still.close();
});

test('lets nobody change the past, and is back at now in one click', async ({ page }) => {
  const { ref } = await newIncident(page, 'Looking back');
  await addEvent(page, ref, { title: 'Alert raised', when: '2023-01-05' });
  await addEvent(page, ref, { title: 'Token stolen', when: '2023-01-03' });
  await open(page, `/incidents/${ref}?asOf=2`);
  await page.getByRole('table').getByText('Alert raised').click();
  await expect(page.getByRole('complementary').getByText('Alert raised').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'New event' })).toHaveCount(0);
  await expect(page.getByRole('complementary').getByRole('button', { name: 'More' })).toHaveCount(0);
  for (const key of ['n', 'e', 'Delete', 'Control+z']) await page.keyboard.press(key);
  await expect(page.getByRole('form', { name: 'New event' })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'New event' })).toBeVisible();
  await expect(page).not.toHaveURL(/asOf/);
});

test('keeps the lower edge of the header where nothing was known yet', async ({ page }) => {
  await open(page, `${EXAMPLE}?knownAt=2020-01-01`);
  await expect(page.getByRole('main')).toContainText('Nothing was known by then');
  const head = await page.getByRole('region', { name: 'The incident' }).boundingBox();
  const last = await page.getByRole('region', { name: 'The incident' }).getByText('Revision').boundingBox();
  const bottomPx = (box: typeof head) => (box?.y ?? 0) + (box?.height ?? 0);
  expect(bottomPx(head) - bottomPx(last)).toBeGreaterThanOrEqual(16);
});

test('walks through the record with the keyboard', async ({ page }) => {
  await open(page, `${EXAMPLE}?asOf=4`);
  const slider = page.getByRole('slider', { name: 'Revision' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(lookingBack(page)).toContainText('As recorded at revision 5 of');
  await page.keyboard.press('Home');
  await expect(lookingBack(page)).toContainText('As recorded at revision 1 of');
  await page.keyboard.press('End');
  await expect(page).not.toHaveURL(/asOf/);
});

test('says in sentences what changed since, and selects what a sentence is about', async ({ page }) => {
  await open(page, `${EXAMPLE}?asOf=2023-01-05`);
  await lookingBack(page).getByRole('button', { name: 'Compare with now' }).click();
  const changes = page.getByRole('region', { name: 'What changed' });
  await changes
    .getByRole('button', { name: /^First access moved from December 2022 to on or around 25 November 2022/ })
    .click();
  await expect(page.getByRole('complementary')).toContainText('Attacker begins retrieving data through one API');
});

test('says why a moment cannot be shown', async ({ page }) => {
  await open(page, `${EXAMPLE}?asOf=9000`);
  await expect(lookingBack(page)).toContainText('There is no revision 9000');
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(lookingBack(page)).toHaveCount(0);
});

test('labels the days of the record so that none lies over the next, however wide the page is', async ({ page }) => {
  await open(page, `${EXAMPLE}?asOf=20`);
  for (const width of [390, 768, 1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const overlaps = () =>
      page
        .getByRole('list', { name: 'Days' })
        .getByRole('button')
        .evaluateAll((all) => {
          const boxes = all.map((one) => one.getBoundingClientRect());
          return boxes.length > 1 && boxes.some((box, place) => box.left < (boxes[place - 1]?.right ?? -1));
        });
    await expect.poll(overlaps, { message: `${width} px` }).toBe(false);
  }
});
