// The rows of a chronology as Chromium prints them from a page: tagged, with a table whose head is repeated, and nothing
// else. The browser runs already; it has the memory of all its processes.
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { findChromium } from '@/scripts/browser/chromium.mjs';
import { descendantsOf, residentMb, watchMemory } from '@/scripts/prove/memory';
import type { Api } from '@/scripts/prove/writers';

const rowsSchema = z.object({
  events: z.array(
    z.object({
      title: z.string(),
      description: z.string(),
      category: z.string(),
      confidence: z.string(),
      when: z.object({ text: z.string() }).nullable(),
      sources: z.array(z.object({ title: z.string(), locator: z.string() })),
    }),
  ),
  nextCursor: z.string().nullable(),
});
type Row = z.infer<typeof rowsSchema>['events'][number];

export async function printByBrowser(api: Api, ref: string) {
  const rows = await rowsOf(api, ref);
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const server = await chromium.launchServer({ executablePath: findChromium(), args });
  const pid = server.process().pid ?? 0;
  const all = () => [pid, ...descendantsOf(pid)].reduce((sum, each) => sum + residentMb(each), 0);
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    const memory = watchMemory(all);
    const began = performance.now();
    await page.setContent(pageOf(rows));
    const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true, displayHeaderFooter: true });
    const seconds = (performance.now() - began) / 1_000;
    const pages = [...pdf.toString('latin1').matchAll(/\/Type ?\/Page\b/g)].length;
    return { rows: rows.length, seconds, memoryMb: memory.stop().mostMb, pages };
  } finally {
    await server.close();
  }
}

async function rowsOf({ url, token }: Api, ref: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = `limit=1000${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const headers = { authorization: `Bearer ${token}` };
    const page = rowsSchema.parse(
      await (await fetch(`${url}/api/v1/incidents/${ref}/events?${query}`, { headers })).json(),
    );
    rows.push(...page.events);
    cursor = page.nextCursor;
  }
  return rows;
}

const pageOf = (rows: readonly Row[]): string => `<!doctype html><html lang="en"><title>Chronology</title>
<style>
body { font: 9.6pt serif } table { border-collapse: collapse; width: 100% }
td, th { border-bottom: .5pt solid #bdbdbd; vertical-align: top; text-align: left; padding: 4pt 7pt 5pt 0 }
tr { break-inside: avoid } small { display: block; color: #4a4a4a }
</style>
<h1>Chronology</h1>
<table><thead><tr><th>No.<th>When<th>Event<th>Source</tr></thead><tbody>
${rows.map(rowOf).join('\n')}
</tbody></table></html>`;

function rowOf({ title, description, category, confidence, when, sources }: Row, index: number): string {
  const cited = sources.map((source) => escaped(`${source.title}, ${source.locator}`)).join('<br>');
  const told = `${escaped(title)}<small>${escaped(description)}</small><small>${category} · ${confidence}</small>`;
  return `<tr><td>${index + 1}<td>${escaped(when?.text ?? 'no date yet')}<td>${told}<td>${cited}</tr>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
