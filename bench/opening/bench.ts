// How long an incident of a hundred thousand events takes to open in a real browser, from the server: from the navigation until
// its timeline is drawn, and how many bytes an event its drawing takes on the way. The first opening after a change has the
// server make what later ones find made. And how long an edit takes there, from the key that ends it until it is painted.
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '@/scripts/browser/chromium.mjs';
import { anyFreePort } from '@/scripts/network/port.mjs';
import { temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
import { apiOf } from '@/scripts/prove/api-of';
import { runScript, startOnset, stopOnset } from '@/scripts/prove/running-onset';
import { streamImport, timesketchFile } from '@/scripts/prove/streamed-import';
import { openIncident } from '@/scripts/prove/writers';
import { type Figure, reportFigures } from '../figure';

const EVENTS = 100_000;
const TIMES = 5;
const MOST_MS = 2_000;
const MOST_BYTES = 30;

interface Opening {
  readonly drawnMs: number;
  /** Of the outlines. */
  readonly bytes: number;
}

/** For the page: marks the frame after that in which the timeline's canvas has its size and is drawn. */
const WATCH_FOR_DRAWING = `requestAnimationFrame(function look() {
  const canvas = document.querySelector('canvas');
  const isDrawn = canvas !== null && canvas.width > 400 && canvas.height > 200;
  requestAnimationFrame(isDrawn ? () => performance.mark('drawn') : look);
});`;

const EDITS = 7;
const MOST_EDIT_MS = 33;
/** What a change sets off besides is over by then. */
const AT_REST_MS = 1_000;

/** For the page: keeps how long it took from each key until the next frame was on the screen, in steps of 8 ms. */
const WATCH_KEYS = `window.keyMs = [];
new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.keyMs.push(duration);
}).observe({ type: 'event', durationThreshold: 16 });`;

const { folder, remove } = temporaryDataFolder();
const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
const onset = await startOnset(environment);
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--disable-gpu', '--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])],
});
try {
  const api = await apiOf(onset, environment);
  const { ref } = await openIncident(api, 'For the figures');
  const { status } = await streamImport(api, { ref, search: '' }, timesketchFile(EVENTS));
  if (status >= 300) throw new Error(`The import was answered ${status}`);
  const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
  const link = await runScript('scripts/onset.mjs', ['sign-in-link', '--email', 'admin@onset.local'], environment);
  await page.goto(link.stdout.trim());
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/account|incidents/);
  await page.addInitScript({ content: WATCH_FOR_DRAWING + WATCH_KEYS });
  const address = new URL(`/incidents/${ref}`, onset.url).href;
  const first = await opened(page, address);
  const later: Opening[] = [];
  for (let time = 0; time < TIMES; time += 1) later.push(await opened(page, address));
  reportFigures('opening', [...figuresOf(first, later), ...editFigures(await edited(page))]);
} finally {
  await browser.close();
  await stopOnset(onset);
  remove();
}

function figuresOf(first: Opening, later: readonly Opening[]): readonly Figure[] {
  const drawn = later.map(({ drawnMs }) => drawnMs).sort((a, b) => a - b);
  const most = { unit: 'ms', atMost: MOST_MS };
  return [
    { what: 'opened for the first time since a change, with an empty cache', seen: first.drawnMs, ...most },
    { what: `opened again, median of ${TIMES}`, seen: drawn[Math.floor(TIMES / 2)] ?? 0, ...most },
    { what: 'the same, the slowest', seen: drawn.at(-1) ?? 0, ...most },
    { what: 'bytes an event for its drawing', seen: first.bytes / EVENTS, unit: '', atMost: MOST_BYTES },
  ];
}

async function opened(page: Page, address: string): Promise<Opening> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0, null, { polling: 'raf' });
  return page.evaluate(() => {
    const resources = performance.getEntriesByType('resource');
    const outlines = resources.find(({ name }) => name.includes('/outlines'));
    return {
      drawnMs: performance.getEntriesByName('drawn')[0]?.startTime ?? 0,
      bytes: outlines instanceof PerformanceResourceTiming ? outlines.encodedBodySize : 0,
    };
  });
}

/** Titles changed by keyboard on the page that is open; ms for each, 0 where it was too short to be told. */
async function edited(page: Page): Promise<readonly number[]> {
  await page.waitForFunction(() => 'listening' in document.documentElement.dataset);
  await page.getByRole('row').nth(3).click();
  const title = page.getByRole('complementary').getByRole('button', { name: /^Title: / });
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    await title.click();
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.waitForTimeout(AT_REST_MS);
    await page.evaluate('window.keyMs.length = 0');
    await page.keyboard.press('Enter');
    await page.getByText('Saved').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(AT_REST_MS);
    times.push(Math.max(0, ...(await page.evaluate<readonly number[]>('window.keyMs'))));
  }
  return times;
}

function editFigures(times: readonly number[]): readonly Figure[] {
  const inOrder = [...times].sort((a, b) => a - b);
  const most = { unit: 'ms', atMost: MOST_EDIT_MS };
  return [
    { what: `a title edited, from the key to its paint, median of ${EDITS}`, seen: inOrder[EDITS >> 1] ?? 0, ...most },
    { what: 'the same, the slowest', seen: inOrder.at(-1) ?? 0, ...most },
  ];
}
