// For tests: the objects of a PDF by the table of their places at its end, as ISO 32000-1 section 7.5.4 has it. Throws where
// the table is wrong, and where anything refers to an object that is not there.

export interface PdfObjects {
  /** By number: what stands between "obj" and "endobj", streams left out. */
  readonly dictionaries: ReadonlyMap<number, string>;
  /** The stream of an object as it lies in the file; empty where it has none. */
  streamOf(number: number): Buffer;
  readonly trailer: string;
}

export function pdfObjects(file: Buffer): PdfObjects {
  const { offsets, end, trailer } = tableOf(file);
  const starts = [...offsets.values(), end].sort((a, b) => a - b);
  const bodies = new Map<number, Buffer>();
  for (const [number, offset] of offsets) {
    const body = file.subarray(offset, starts[starts.indexOf(offset) + 1]);
    const text = body.toString('latin1');
    if (!text.startsWith(`${number} 0 obj`)) throw new Error(`Object ${number} is not at ${offset}`);
    if (!/endobj\s*$/.test(text)) throw new Error(`Object ${number} does not end where the next one begins`);
    bodies.set(number, body);
  }
  const dictionaries = new Map([...bodies].map(([number, body]) => [number, dictionaryOf(body)]));
  for (const [number, dictionary] of [...dictionaries, ['the trailer', trailer] as const]) {
    for (const named of referencesIn(dictionary)) {
      if (!bodies.has(named)) throw new Error(`${number} refers to object ${named}, which is not there`);
    }
  }
  return { dictionaries, trailer, streamOf: (number) => streamIn(bodies.get(number) ?? Buffer.alloc(0)) };
}

function tableOf(file: Buffer) {
  const [, end] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64)) ?? [];
  const table = file.toString('latin1', Number(end));
  const [, count, lines = '', trailer = ''] =
    /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [fn](?: \r| \n|\r\n))+)trailer\s*([\s\S]*?)startxref/.exec(table) ?? [];
  const entries = [...lines.matchAll(/(\d{10}) (\d{5}) ([fn])/g)];
  if (entries.length === 0 || entries.length !== Number(count)) throw new Error('There is no table of places');
  const offsets = new Map<number, number>();
  for (const [number, [, offset, , kind]] of entries.entries()) {
    if (kind === 'n') offsets.set(number, Number(offset));
  }
  return { offsets, end: Number(end), trailer };
}

const STREAM = /\bstream\r?\n/;

function dictionaryOf(body: Buffer): string {
  const text = body.toString('latin1');
  const [head = ''] = text.split(STREAM, 1);
  return head.replace(/^\d+ 0 obj/, '').replace(/endobj\s*$/, '');
}

function streamIn(body: Buffer): Buffer {
  const text = body.toString('latin1');
  const mark = STREAM.exec(text);
  if (mark === null) return Buffer.alloc(0);
  const from = mark.index + mark[0].length;
  return body.subarray(from, text.lastIndexOf('endstream')).subarray(0, lengthOf(text.slice(0, mark.index)));
}

const lengthOf = (dictionary: string): number => Number(/\/Length (\d+)/.exec(dictionary)?.[1]);

const referencesIn = (dictionary: string): readonly number[] =>
  [...withoutStrings(dictionary).matchAll(/\b(\d+) 0 R\b/g)].map(([, number]) => Number(number));

/** Strings may say "/Type /Catalog" or "1 0 R", and mean nothing by it. */
export const withoutStrings = (dictionary: string): string => dictionary.replace(/\((?:\\.|[^\\()])*\)/gs, '()');
