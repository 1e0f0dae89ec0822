// Makes PDFs: Typst with our fonts and our template, told everything as JSON. Runs in a process of its own.
// The engine sees the template's folder and what is laid before it there; nothing that people typed is ever its source.

import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { chronologyOf, metricsOf } from '@/core/export/chronology';
import { readsSources } from '@/core/export/export-reader';
import { paperDrawing } from '@/core/export/paper-drawing';
import { canonicalJson } from '@/core/incident/record/jcs';
import { accessiblePdf } from './accessible';
import { answered, faultIn, firstMade, unmade } from './attempts';
import { loadFonts } from './fonts';
import type { PressAnswer, PressJob } from './job';
import { letterer, plainLetters } from './lettered';
import { printer } from './printable';
import { type Pages, printedDocument } from './printed';

export type Press = (job: PressJob) => PressAnswer;

/** @param workspace the folder with the template, and with nothing else */
export function press(workspace: string): Press {
  const { files, characters } = loadFonts();
  const families = [...characters.values()];
  const letter = letterer(characters);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...files] }] });
  const lay = (name: string, text: string) => compiler.mapShadow(join(workspace, name), Buffer.from(text));
  const attempt = (pages: Pages, { text, drawing }: Lettering): PressAnswer => {
    lay('document.json', JSON.stringify(printedDocument(pages, text)));
    lay('chronology.json', pages.record);
    lay('timeline.svg', drawing(pages.drawing?.svg ?? ''));
    const compiled = compiler.compile({ mainFilePath: join(workspace, 'chronology.typ') });
    if (compiled.result === null) return unmade(faultIn(compiled.takeDiagnostics()?.shortDiagnostics));
    const pdf = accessiblePdf(compiler.pdf(compiled.result, { pdfStandard: 'a-3a' }));
    return { pdf, pageCount: compiled.result.numOfPages, fault: '' };
  };
  const all = printer(families);
  const plain = printer(families.slice(0, PLAIN_FAMILIES));
  const letterings: readonly Lettering[] = [
    { text: all, drawing: (svg) => letter(all(svg)) },
    { text: all, drawing: plainLetters },
    { text: plain, drawing: plainLetters },
  ];
  return (job) => {
    try {
      return answered(() => {
        const pages = pagesOf(job);
        return firstMade(letterings, (lettering) => attempt(pages, lettering));
      });
    } finally {
      compiler.resetShadow();
      compiler.evictCache(0);
    }
  };
}

function pagesOf({ parts, choices }: PressJob): Pages {
  const { incident, events } = parts;
  const isDrawn = choices.sections.includes('timeline');
  return {
    record: canonicalJson(chronologyOf(parts, choices)),
    drawing: isDrawn ? paperDrawing(events, choices.zone ?? incident.zone, metricsOf(parts)) : null,
    choices,
    hasSources: readsSources(parts.reader),
  };
}

/** How texts, and those in the drawing, are written: what the engine cannot trace back to letters, the standard forbids. */
interface Lettering {
  text(text: string): string;
  drawing(svg: string): string;
}

/** Those without other scripts. */
const PLAIN_FAMILIES = 2;
