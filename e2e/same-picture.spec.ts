// The engine in a browser draws the very bytes that it draws on the server, whatever either knows of fonts, zones and scripts.

import { expect, test } from '@playwright/test';
import { drawnSamples } from '@/core/export/picture.sample';
import { scriptOf } from '@/scripts/browser/script-of.mjs';

test('a browser draws the same view of 1,500 events byte for byte as the server', async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ content: await scriptOf('core/export/picture.sample.ts', 'drawn') });
  const inBrowser = await page.evaluate<readonly string[]>('drawn.drawnSamples()');
  const here = drawnSamples();
  for (const word of ['many events', 'quiet', '検知']) expect(here[0]?.includes(word), word).toBe(true);
  for (const [index, svg] of here.entries()) expect(inBrowser[index] === svg, `sample ${index}`).toBe(true);
});
