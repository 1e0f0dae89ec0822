// For integration tests: a PDF as others see it: its text, what is attached, its streams unpacked, and its marks.

import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { addressOf, responseTo } from './api';
import { pdfObjects } from './pdf-objects';
import type { Person } from './people';

export interface ReadPdf {
  /** Of each page, blanks and ends of lines left out: words are told from what is between them. */
  readonly pages: readonly string[];
  readonly text: string;
  readonly bookmarks: readonly string[];
  readonly attached: ReadonlyMap<string, Buffer>;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(withoutBlanks(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  const attached = Object.entries<{ readonly content: Uint8Array }>((await pdf.getAttachments()) ?? {});
  return {
    pages,
    text: pages.join(''),
    bookmarks: ((await pdf.getOutline()) ?? []).map(({ title }) => title),
    attached: new Map(attached.map(([name, { content }]) => [name, Buffer.from(content)])),
  };
}

export const withoutBlanks = (text: string): string => text.replace(/[\s\u00AD]+/g, '');

/** Everything in the file, each stream unpacked. Throws for one that it cannot unpack. */
export function unpacked(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  return [file, ...unpackedStreams(file)].map((piece) => piece.toString('latin1')).join('\n');
}

function unpackedStreams(file: Buffer): readonly Buffer[] {
  const objects = pdfObjects(file);
  return [...objects.dictionaries].map(([number, dictionary]) => {
    const [, filter] = /\/Filter (\[[^\]]*\]|\/\w+)/.exec(dictionary) ?? [];
    if (filter === undefined) return objects.streamOf(number);
    if (filter !== '/FlateDecode') throw new Error(`Object ${number} is packed as ${filter}`);
    return inflateSync(objects.streamOf(number));
  });
}

export async function takePdf(who: Person, ref: string, search = ''): Promise<Buffer> {
  const response = await askForPdf(who, ref, search);
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

export const askForPdf = (who: Person, ref: string, search = '', init: RequestInit = {}): Promise<Response> =>
  responseTo(
    new Request(addressOf(`/incidents/${ref}/exports/pdf${search}`), {
      ...init,
      headers: { authorization: `Bearer ${who.token}` },
    }),
  );
