// A timeline in a real browser: how soon it is painted, how evenly it pans and zooms, and what it holds on to.
// Input comes as from hardware: one event every 16.7 ms, whatever the page makes of it.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from '@/scripts/browser/chromium.mjs';
import { scriptOf } from '@/scripts/browser/script-of.mjs';
import { projectFolder } from '@/scripts/files/data-folder.mjs';

const GESTURE_MS = 3_000;
const INPUT_MS = 16.667;
/** Until a page that was just loaded is done with itself. */
const AT_REST_MS = 300;
const SIZE = { width: 1_440, height: 900 };

export interface Seen {
  readonly paintMs: number;
  readonly panP95Ms: number;
  readonly zoomP95Ms: number;
  /** Of the main thread, for a frame. */
  readonly panTaskMs: number;
  readonly zoomTaskMs: number;
  readonly heapMB: number;
  readonly elements: number;
}

interface Hook {
  mount(data: unknown): unknown;
  readonly gesture?: { readonly dragFrom?: readonly [number, number]; readonly wheelDelta?: number };
}

/** @param folder of a page that `buildPage` built; null where it takes more than a minute */
export async function seeTimeline(folder: string, count: number, pixelRatio = 1): Promise<Seen | null> {
  const server = await serving(folder);
  const args = ['--enable-precise-memory-info', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  try {
    const seeing = see(browser, server, count, pixelRatio);
    // What is closed in the middle of it says so to nobody.
    seeing.catch(() => undefined);
    return await Promise.race([seeing, after(60_000, null)]);
  } finally {
    await browser.close();
    server.close();
  }
}

/** What makes the events, as a script that runs before the page's own. */
const dataScript = async (): Promise<string> =>
  `${await scriptOf(join(projectFolder, 'bench', 'timeline', 'data.ts'), 'made')};window.benchData = made.benchData`;

async function see(browser: Browser, server: Server, count: number, pixelRatio: number): Promise<Seen> {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: pixelRatio });
  const page = await context.newPage();
  await page.addInitScript(await dataScript());
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await after(AT_REST_MS);
  const paintMs = await page.evaluate(mountAndPaint, count);
  await after(800);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await devtools.send('Runtime.getHeapUsage')) as HeapUsage;
  const elements = await page.locator('*').count();
  const pan = await gesture(page, devtools, 'pan');
  const zoom = await gesture(page, devtools, 'zoom');
  return {
    ...{ paintMs, elements, heapMB: (usedSize + backingStorageSize) / 1_048_576 },
    ...{ panP95Ms: pan.p95Ms, panTaskMs: pan.taskMs, zoomP95Ms: zoom.p95Ms, zoomTaskMs: zoom.taskMs },
  };
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** In the page: from data in memory to the end of the frame that shows it. */
async function mountAndPaint(count: number): Promise<number> {
  const page = window as unknown as { benchData(count: number): unknown; __timelineBench: Hook };
  const data = page.benchData(count);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  const began = performance.now();
  await page.__timelineBench.mount(data);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return performance.now() - began;
}

interface Gestured {
  readonly p95Ms: number;
  readonly taskMs: number;
}

async function gesture(page: Page, devtools: CDPSession, kind: 'pan' | 'zoom'): Promise<Gestured> {
  const { dragFrom = [1_000, 500], wheelDelta = 33 } = await page.evaluate(
    () => (window as unknown as { __timelineBench: Hook }).__timelineBench.gesture ?? {},
  );
  const [xPx, yPx] = dragFrom;
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel', x: number, more: object = {}) =>
    devtools.send('Input.dispatchMouseEvent', { type, x, y: type === 'mouseWheel' ? 450 : yPx, ...more });
  const held = { button: 'left', buttons: 1 } as const;
  await mouse('mouseMoved', xPx);
  if (kind === 'pan') await mouse('mousePressed', xPx, { ...held, clickCount: 1 });
  await page.evaluate(recordFrames);
  const before = await taskSeconds(devtools);
  const began = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let part = 0; part < 1; part = (performance.now() - began) / GESTURE_MS) {
    const offset = 300 * Math.sin(2 * Math.PI * part);
    const input =
      kind === 'pan'
        ? mouse('mouseMoved', xPx + offset, held)
        : mouse('mouseWheel', 800, { deltaX: 0, deltaY: (part < 0.5 ? -1 : 1) * wheelDelta });
    // Heard of below, where all are waited for.
    input.catch(() => undefined);
    sent.push(input);
    await after(Math.max(0, began + sent.length * INPUT_MS - performance.now()));
  }
  await Promise.all(sent);
  const frames = await page.evaluate(recordedFrames);
  const spent = (await taskSeconds(devtools)) - before;
  if (kind === 'pan') await mouse('mouseReleased', xPx, held);
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const ascending = [...gaps].sort((a, b) => a - b);
  return { p95Ms: ascending[Math.floor(0.95 * ascending.length)] ?? 0, taskMs: (spent * 1_000) / gaps.length };
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

interface Recording {
  frames: number[];
  isRecording: boolean;
  note(atMs: number): void;
}

/** In the page: notes when each frame comes until it is asked for them. A function with a name of its own would not run there. */
function recordFrames(): void {
  const page = window as unknown as Recording;
  page.frames = [];
  page.isRecording = true;
  page.note = (atMs) => {
    if (!page.isRecording) return;
    page.frames.push(atMs);
    requestAnimationFrame(page.note);
  };
  requestAnimationFrame(page.note);
}

function recordedFrames(): readonly number[] {
  const page = window as unknown as Recording;
  page.isRecording = false;
  return page.frames;
}

async function serving(folder: string): Promise<Server> {
  const server = createServer(({ url = '/' }, reply) => {
    const name = url === '/' ? 'index.html' : url.slice(1);
    reply.setHeader('content-type', extname(name) === '.js' ? 'text/javascript' : 'text/html');
    reply.end(readFileSync(join(folder, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
