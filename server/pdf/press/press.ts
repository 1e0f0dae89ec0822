// Makes PDFs: Typst with our fonts and our template, told everything as JSON. Runs in a process of its own.
// The engine sees the template's folder and what is laid before it there; nothing that people typed is ever its source.

import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { accessiblePdf } from './accessible';
import { loadFonts } from './fonts';
import type { PressAnswer, PressJob } from './job';
import { printer } from './printable';
import { printedDocument } from './printed';

export type Press = (job: PressJob) => PressAnswer;

/** @param workspace the folder with the template, and with nothing else */
export function press(workspace: string): Press {
  const { files, characters } = loadFonts();
  const print = printer(characters);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...files] }] });
  return (job) => {
    const lay = (name: string, text: string) => compiler.mapShadow(join(workspace, name), Buffer.from(text));
    lay('document.json', JSON.stringify(printedDocument(job, print)));
    lay('chronology.json', job.record);
    lay('timeline.svg', print(job.drawing?.svg ?? ''));
    const compiled = compiler.compile({ mainFilePath: join(workspace, 'chronology.typ') });
    try {
      if (compiled.result === null) return { pdf: null, fault: faultIn(compiled.takeDiagnostics()?.shortDiagnostics) };
      const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-3a' });
      return { pdf: accessiblePdf(pdf), fault: '' };
    } catch (error) {
      return { pdf: null, fault: faultIn(error) };
    } finally {
      compiler.resetShadow();
      compiler.evictCache(0);
    }
  };
}

/** The engine's own words. What they quote may be what people typed, which no log repeats. */
function faultIn(said: unknown): string {
  const messages = said instanceof Error ? [said.message] : Array.isArray(said) ? said.map(messageOf) : [];
  return messages
    .join('; ')
    .replace(/`[^`]*`/g, '…')
    .slice(0, 1_000);
}

const messageOf = (diagnostic: { readonly message?: unknown }): string => String(diagnostic.message ?? '');
