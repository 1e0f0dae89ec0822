import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleIncident } from '@/core/incident/event.sample';
import { sampleJob } from './job.sample';
import { press } from './press';

const printed = press(join(process.cwd(), 'server', 'pdf', 'template'));

/** How far from the left each piece of text that holds one of these words begins, page after page (pt). */
async function placesOf(bytes: Uint8Array, words: readonly string[]): Promise<readonly (readonly number[])[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const found = words.map((): number[] => []);
  for (let page = 1; page <= pdf.numPages; page += 1) {
    for (const item of (await (await pdf.getPage(page)).getTextContent()).items) {
      if (!('str' in item)) continue;
      words.forEach((word, place) => {
        if (item.str.includes(word)) found[place]?.push(Number(item.transform[4]));
      });
    }
  }
  return found;
}

describe('a chronology', () => {
  it('writes what begins in Hebrew from the right, other letters in it too, in its heading and its entries', async () => {
    const title = 'כניסה VPN חשודה';
    const job = sampleJob([sampleEvent({ title })], { incident: sampleIncident({ title }) });
    const [first = [], second = [], last = []] = await placesOf(printed(job).pdf ?? new Uint8Array(), [
      'כניסה',
      'VPN',
      'חשודה',
    ]);
    for (const place of [0, 1]) {
      expect(first[place]).toBeGreaterThan(second[place] ?? Number.NaN);
      expect(second[place]).toBeGreaterThan(last[place] ?? Number.NaN);
    }
  });
});
