import type { Locator, Page } from '@playwright/test';
import { evidenceListSchema } from '@/core/contracts/evidence';
import { eventsOf } from './drawn';
import { expect, test } from './fixtures';
import { addEvent, newIncident } from './new-incident';
import { takenOver } from './ready';

const ALERT = { title: 'Alert raised', when: '2023-01-05T10:40' };

const panel = (page: Page) => page.getByRole('complementary');

async function openEvent(page: Page, title: string) {
  const { ref } = await newIncident(page, title);
  await addEvent(page, ref, ALERT);
  const [event] = await eventsOf(page, ref);
  await page.goto(`/incidents/${ref}?event=${event?.id}`);
  await takenOver(page);
  const attached = async () => (await eventsOf(page, ref))[0]?.evidence ?? [];
  return { ref, attached };
}

async function filesOf(page: Page, ref: string) {
  const reply = await page.request.get(`/api/v1/incidents/${ref}/evidence`);
  return evidenceListSchema.parse(await reply.json()).evidence;
}

interface BrowserFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Files as the browser holds them: what was dragged, or what the clipboard has. */
const transferOf = (page: Page, files: readonly BrowserFile[]) =>
  page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, type, text } of given) transfer.items.add(new File([text], name, { type }));
    return transfer;
  }, files);

async function drop(page: Page, onto: Locator, ...files: BrowserFile[]) {
  const dataTransfer = await transferOf(page, files);
  await onto.dispatchEvent('dragover', { dataTransfer });
  await onto.dispatchEvent('drop', { dataTransfer });
}

const log = (name: string, text = `of ${name}`): BrowserFile => ({ name, type: 'text/plain', text });

/** A paste, with a real image out of a canvas. */
const pasteImage = (page: Page) =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')?.fillRect(0, 0, 20, 15);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }));
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  });

test('takes files dropped on an event, several at once, and attaches them to it', async ({ page }) => {
  const { ref, attached } = await openEvent(page, 'Dropping');
  const article = panel(page).getByRole('article');
  const dataTransfer = await transferOf(page, [log('gateway.log')]);
  // As browsers do while something is held over the page: again and again.
  await expect(async () => {
    await article.dispatchEvent('dragover', { dataTransfer });
    await expect(page.getByText('Drop to attach to this event')).toBeVisible({ timeout: 500 });
  }).toPass();
  await drop(page, article, log('gateway.log'), log('proxy.log'), log('dns.log'));
  for (const name of ['gateway.log', 'proxy.log', 'dns.log']) {
    await expect(panel(page).getByRole('link', { name })).toBeVisible();
  }
  await expect(page.getByText('Drop to attach to this event')).toHaveCount(0);
  expect(await attached()).toHaveLength(3);
  expect(await filesOf(page, ref)).toHaveLength(3);
});

test('takes a pasted screenshot, names it by the moment, and shows it', async ({ page }) => {
  const { ref, attached } = await openEvent(page, 'Pasting');
  await pasteImage(page);
  await expect(panel(page).getByRole('link', { name: /^Screenshot \d{4}-\d\d-\d\d \d\d\.\d\d\.png$/ })).toBeVisible();
  const [file] = await filesOf(page, ref);
  expect(file?.type).toBe('image/png');
  expect(await attached()).toEqual([file?.sha256]);
  const image = panel(page).locator('img[src*="/evidence/"]');
  await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(40);
});

test('says why a file was not taken, and keeps nothing of it', async ({ page }) => {
  const { ref } = await openEvent(page, 'Refusing');
  await drop(page, panel(page).getByRole('article'), { name: 'shot.png', type: 'image/png', text: 'no picture' });
  await expect(panel(page).getByText(/sent as image\/png, but its bytes are text/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Give up shot.png' }).click();
  await expect(panel(page).getByText('shot.png')).toHaveCount(0);
  expect(await filesOf(page, ref)).toEqual([]);
});

test('keeps a file that is dropped without a network, says so, and sends it once the network is back', async ({
  page,
  context,
}) => {
  const { attached } = await openEvent(page, 'Offline evidence');
  await context.setOffline(true);
  await drop(page, panel(page).getByRole('article'), log('in-a-lift.log'));
  await expect(panel(page).getByText('You are offline. It is kept here until you are back.')).toBeVisible();
  await context.setOffline(false);
  await expect(panel(page).getByRole('link', { name: 'in-a-lift.log' })).toBeVisible();
  expect(await attached()).toHaveLength(1);
});

test('takes a file off an event and keeps it in the record, where it can be found and downloaded', async ({ page }) => {
  const { ref, attached } = await openEvent(page, 'Detaching');
  await drop(page, panel(page).getByRole('article'), log('kept.log', 'kept as it is'));
  await expect(panel(page).getByRole('link', { name: 'kept.log' })).toBeVisible();
  await page.goto(`/incidents/${ref}?view=evidence`);
  await takenOver(page);
  const list = page.getByRole('list', { name: 'Evidence, latest first' });
  await list.getByRole('button', { name: ALERT.title }).click();
  await panel(page)
    .getByRole('button', { name: /^Take off this event/ })
    .click();
  await expect.poll(attached).toEqual([]);
  await expect(list.getByText('Supports no event yet')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await list.getByRole('link', { name: 'kept.log' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('kept.log');
});

test('does not leave the page for a file that is dropped beside every place that takes them', async ({ page }) => {
  await openEvent(page, 'Stray');
  const dataTransfer = await transferOf(page, [log('stray.log')]);
  const isTaken = await page.evaluate(
    (transfer) =>
      !document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })),
    dataTransfer,
  );
  expect(isTaken).toBe(true);
});
