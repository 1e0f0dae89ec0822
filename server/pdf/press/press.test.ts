import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleEvent } from '@/core/incident/event.sample';
import type { PressAnswer } from './job';
import { sampleJob } from './job.sample';
import { press } from './press';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Prints an entry titled "Zoë 漢" with this template; it has two pages where the title is printed as it is. */
function printedWith(template: string): PressAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'press-'));
  folders.push(folder);
  const read =
    '#let svg = read("/timeline.svg")\n#let words = read("/document.json")\n#set document(title: "A")\nWords';
  const twoPages = '#if words.contains("漢") { pagebreak() }\nMore';
  writeFileSync(join(folder, 'chronology.typ'), `${read}\n${template}\n${twoPages}`);
  return press(folder)(sampleJob([sampleEvent({ title: 'Zoë 漢' })]));
}

describe('the press', () => {
  it('draws and writes every letter that it has, where the engine can', () => {
    const answer = printedWith('#assert(svg.contains("Zoë 漢"))');
    expect([answer.pdf === null, answer.pageCount]).toEqual([false, 2]);
  });

  it('draws fewer letters where the engine cannot draw them, and writes them all the same', () => {
    const answer = printedWith('#assert(not svg.contains(regex("[^\\\\x00-\\\\x7f·]")))');
    expect([answer.pdf === null, answer.pageCount]).toEqual([false, 2]);
  });

  it('names letters of other scripts where the engine cannot write them', () => {
    const answer = printedWith('#assert(words.contains("Zoë [U+6F22]"))');
    expect([answer.pdf === null, answer.pageCount]).toEqual([false, 1]);
  });

  it('says why there is no document, and repeats nothing that was typed', () => {
    const { pdf, fault } = printedWith('#text(fallback: false, font: "Inter", "漢")');
    expect(pdf).toBeNull();
    expect(fault).toContain('could not be displayed');
    expect(fault).not.toContain('漢');
  });
});
