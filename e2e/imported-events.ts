// Many events at once, from a file, as the signed-in user: so many that the page reads them in outline.

import type { Page } from '@playwright/test';

/** @param rows CSV, one event each, under a heading of Onset's fields */
export async function importEvents(page: Page, ref: string, heading: string, rows: readonly string[]): Promise<void> {
  const file = { name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from([heading, ...rows].join('\n')) };
  const reply = await page.request.post(`/api/v1/incidents/${ref}/imports`, {
    multipart: { file },
    headers: { origin: new URL(page.url()).origin },
  });
  if (reply.status() !== 201) throw new Error(await reply.text());
}
