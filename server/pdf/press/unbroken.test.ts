import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleSource } from '@/core/incident/event.sample';
import { sampleJob } from './job.sample';
import { press } from './press';

const printed = press(join(process.cwd(), 'server', 'pdf', 'template'));

/** What stands together on a line of a column, from all pages. */
async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const lines: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    let line = '';
    for (const item of (await (await pdf.getPage(page)).getTextContent()).items) {
      if (!('str' in item)) continue;
      line += item.str;
      if (!item.hasEOL) continue;
      lines.push(line.trim());
      line = '';
    }
    lines.push(line.trim());
  }
  return lines;
}

describe('the lines of a chronology', () => {
  it('never end within a pin cite, a date or a name with an initial, wherever it falls on the line', async () => {
    const filler = (length: number) => 'of the board, '.repeat(4).slice(0, length).trim();
    const events = Array.from({ length: 40 }, (_, length) =>
      sampleEvent({
        id: `event-${length}`,
        title: `Minutes ${filler(length)} J. Marsh on 15 Nov 2016`,
        description: `${filler(length)} and see No. 3:20-71168, ¶ 19–21 there, from 10:41 to 11:05, beside entry 28`,
        sources: [sampleSource({ title: `Minutes ${filler(length)}`, locator: 'pp. 13–17', quote: filler(length) })],
      }),
    );
    const { pdf } = printed(sampleJob(events));
    const lines = await linesOf(pdf ?? new Uint8Array());
    // Of each entry in the chronology, and of each quotation, which the first one has none of.
    expect(lines.filter((line) => line.includes('pp. 13–17'))).toHaveLength(79);
    expect(lines.filter((line) => /(?:\b(?:pp?|No|J)\.|¶|\bon 15|\bNov|10:41|10:41 to|\bentry)$/.test(line))).toEqual(
      [],
    );
  });
});
