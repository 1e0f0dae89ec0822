// A PDF as a reader finds it: the text of each page without its blanks, and the bookmarks.

import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfText {
  readonly pages: readonly string[];
  readonly bookmarks: readonly string[];
}

export async function readPdfText(path: string): Promise<PdfText> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str.replace(/\s+/g, '') : '')).join(''));
  }
  return { pages, bookmarks: ((await pdf.getOutline()) ?? []).map(({ title }) => title) };
}
