// How much script a page loads before it can be used: what stands in its HTML, packed. What is fetched after the first drawing is
// not in it. A page that has grown over its limit has something in its first drawing's script that few look at first
// (docs/decisions/043), or has grown for a reason: then the limit is what changes.

import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';

const PAGES = [
  { what: 'an incident', address: '/incidents/INC-2023-0001', mostBytes: 494_000 },
  { what: 'the list of incidents', address: '/incidents', mostBytes: 248_000 },
] as const;

for (const { what, address, mostBytes } of PAGES) {
  test(`loads at most ${mostBytes / 1_000} kB of script before ${what} can be used`, async ({ page }) => {
    expect(await scriptBytes(page.request, address)).toBeLessThan(mostBytes);
  });
}

async function scriptBytes(request: APIRequestContext, address: string): Promise<number> {
  const html = await (await request.get(address)).text();
  const sources = [...html.matchAll(/<script (?![^>]*nomodule)[^>]*src="([^"]+)"/gi)].map(([, source]) => source ?? '');
  expect(sources.length).toBeGreaterThan(5);
  const scripts = await Promise.all(sources.map(async (source) => (await request.get(source)).body()));
  return scripts.reduce((bytes, script) => bytes + gzipSync(script).length, 0);
}
