// The engine writes one standard at a time, and checks what it writes: the pages, which are written as PDF/A-3a, hold under
// its check of PDF/UA-1 as well.

import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { chronologyOf, metricsOf } from '@/core/export/chronology';
import { readsSources } from '@/core/export/export-reader';
import { paperDrawing } from '@/core/export/paper-drawing';
import { SECTIONS } from '@/core/export/sections';
import { sampleEvent, sampleFigure, sampleIncident, sampleSource } from '@/core/incident/event.sample';
import { canonicalJson } from '@/core/incident/record/jcs';
import { instant } from '@/core/time/instant';
import { loadFonts } from './fonts';
import type { PressJob } from './job';
import { sampleJob } from './job.sample';
import { printer } from './printable';
import { printedDocument } from './printed';

const workspace = join(process.cwd(), 'server', 'pdf', 'template');
const { files, characters } = loadFonts();
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...files] }] });

/** Throws what the check says. */
function compiledAsAccessible(source: string | { readonly mainFilePath: string }): Buffer {
  const compiled = compiler.compile(typeof source === 'string' ? { mainFileContent: source } : source);
  if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
}

function pagesOf({ parts, choices }: PressJob): Buffer {
  const record = canonicalJson(chronologyOf(parts, choices));
  const drawing = paperDrawing(parts.events, 'UTC', metricsOf(parts));
  const lay = (name: string, text: string) => compiler.mapShadow(join(workspace, name), Buffer.from(text));
  lay(
    'document.json',
    JSON.stringify(
      printedDocument(
        { record, drawing, choices, hasSources: readsSources(parts.reader) },
        printer([...characters.values()]),
      ),
    ),
  );
  lay('chronology.json', record);
  lay('timeline.svg', drawing?.svg ?? '');
  return compiledAsAccessible({ mainFilePath: join(workspace, 'chronology.typ') });
}

const MARKDOWN =
  '# Heading\n\n- one\n  - two\n\n1. three\n\n> said\n\n```\ncode\n```\n\n**strong** *so* `c` [link](https://example.org)';

describe('the pages', () => {
  it('hold under the check of PDF/UA-1, with everything that they can have', () => {
    const privilege = {
      designation: 'work-product',
      basis: 'b',
      assertedBy: 'c',
      asserterId: null,
      recipients: [],
    } as const;
    const sources = [sampleSource({ privilege }), sampleSource({ id: 'b', url: 'https://example.org' })];
    const events = Array.from({ length: 20 }, (_, index) =>
      sampleEvent({ id: `event-${index}`, description: MARKDOWN, privilege, sources, evidence: ['e'.repeat(64)] }),
    );
    const { parts, choices } = sampleJob(events, {
      incident: sampleIncident({ summary: MARKDOWN }),
      figures: [sampleFigure()],
      withheld: [{ designation: 'attorney-client', enteredAt: instant(0), enteredBy: 'C. Sole' }],
      history: [{ revision: 1, at: instant(0), sentence: 'Changed', reason: 'Why' }],
    });
    const marked = { draft: true, lineNumbers: true, batesPrefix: 'A-', cover: MARKDOWN, sections: [...SECTIONS] };
    expect(pagesOf({ parts, choices: { ...choices, ...marked } }).length).toBeGreaterThan(10_000);
    expect(pagesOf(sampleJob([])).length).toBeGreaterThan(10_000);
    const reader = { kind: 'audience', audience: 'executives' } as const;
    expect(pagesOf(sampleJob(events, { reader })).length).toBeGreaterThan(10_000);
  });

  it('would not hold with a picture that nothing describes', () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    const source = `#set document(title: "A")\n#image(bytes(${JSON.stringify(picture)}))`;
    expect(() => compiledAsAccessible(source)).toThrow(/alt/);
  });
});
