// From an edit sent in one browser to its being painted in another, on a real Onset: both browsers, server and Postgres
// share the machine.
import { type Browser, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { findChromium } from '@/scripts/browser/chromium.mjs';
import { anyFreePort } from '@/scripts/network/port.mjs';
import { temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
import { runScript, startOnset, stopOnset } from '@/scripts/prove/running-onset';
import { measuredFrom } from '../measure';
import { type Row, rowOf } from '../report';

const EDITS = 100;
const WARM_UP_EDITS = 10;
/** People do not type faster, and one edit should not wait for another. */
const BETWEEN_EDITS_MS = 100;
const AT_MOST_MS = 150;

export async function benchLive(): Promise<readonly Row[]> {
  const { folder, remove } = temporaryDataFolder();
  const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
  const onset = await startOnset(environment);
  const asRoot = process.getuid?.() === 0;
  const args = ['--disable-gpu', '--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])];
  const browsers: Browser[] = [];
  const open = async () => {
    const browser = await chromium.launch({ executablePath: findChromium(), args });
    browsers.push(browser);
    return signedIn(browser, onset.url, await signInLink(environment));
  };
  try {
    return [await measureEdits(await open(), await open())];
  } finally {
    for (const browser of browsers) await browser.close();
    await stopOnset(onset);
    remove();
  }
}

async function signInLink(environment: Readonly<Record<string, string>>): Promise<string> {
  return (
    await runScript('scripts/onset.mjs', ['sign-in-link', '--email', 'admin@onset.local'], environment)
  ).stdout.trim();
}

async function signedIn(browser: Browser, baseURL: string, link: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await page.goto(link);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(/\/(incidents|account)/);
  return page;
}

/** @param author where the edits are sent @param reader where they are to be seen */
async function measureEdits(author: Page, reader: Page): Promise<Row> {
  const { ref } = z.object({ ref: z.string() }).parse(await send(author, 'POST', '/incidents', { title: 'Seen live' }));
  const path = `/incidents/${ref}/events`;
  const { id } = z.object({ id: z.string() }).parse(await send(author, 'POST', path, { title: 'Seen live 0' }));
  await reader.goto(`/incidents/${ref}`);
  await reader.getByRole('table').getByText('Seen live 0').waitFor();
  const durationsMs: number[] = [];
  for (let edit = 1; edit <= WARM_UP_EDITS + EDITS; edit += 1) {
    const title = `Seen live ${edit}`;
    const painted = paintedAt(reader, title);
    const sentAtMs = await sendEdit(author, `${path}/${id}`, edit, title);
    const tookMs = (await painted) - sentAtMs;
    if (edit > WARM_UP_EDITS) durationsMs.push(tookMs);
    await reader.waitForTimeout(BETWEEN_EDITS_MS);
  }
  const target = { figure: 'p95Ms', atMost: AT_MOST_MS } as const;
  return rowOf('an edit on another open browser’s screen', 1, measuredFrom(durationsMs), [target]);
}

/** When a browser has painted a table that says so, by the machine's clock. */
const paintedAt = (page: Page, words: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        // Nothing here has a name of its own: what names it for stack traces does not exist in the page.
        const observer = new MutationObserver(() => {
          if (!document.querySelector('table')?.textContent?.includes(wanted)) return;
          observer.disconnect();
          // Whatever is scheduled within the next frame runs after this one was painted.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    words,
  );

/** Gives the moment at which it was sent, by the machine's clock. */
const sendEdit = (page: Page, path: string, version: number, title: string): Promise<number> =>
  page.evaluate(
    async ([address, tag, body]) => {
      const sentAtMs = performance.timeOrigin + performance.now();
      const headers = { 'content-type': 'application/json', 'if-match': tag };
      const reply = await fetch(address, { method: 'PATCH', headers, body });
      if (!reply.ok) throw new Error(`The edit is answered ${reply.status}`);
      return sentAtMs;
    },
    [`/api/v1${path}`, `"${version}"`, JSON.stringify({ title })] as const,
  );

async function send(page: Page, method: 'POST', path: string, data: object): Promise<unknown> {
  const headers = { origin: new URL(page.url()).origin };
  const reply = await page.request.fetch(`/api/v1${path}`, { method, data, headers });
  if (!reply.ok()) throw new Error(`${method} ${path} answers ${reply.status()}: ${await reply.text()}`);
  return reply.json();
}
