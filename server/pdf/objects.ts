// Finds and replaces whole objects of a PDF as the engine writes it: whole objects, and one table of their places at its
// end. Same bytes in, same out. Refuses, by throwing, what is not like that.

export interface Places {
  /** By the object's number; the first stands for none. */
  readonly offsets: readonly number[];
  readonly tableOffset: number;
  readonly trailer: string;
}

export function placesOf(pdf: Buffer): Places {
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', pdf.length - 64)) ?? [];
  const tableOffset = Number(start);
  const [, count, entries = '', trailer = ''] =
    /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [fn]\s+)+)(trailer[\s\S]*?)startxref/.exec(
      pdf.toString('latin1', tableOffset),
    ) ?? [];
  const offsets = [...entries.matchAll(/(\d{10}) \d{5} [fn]/g)].map(([, offset]) => Number(offset));
  if (offsets.length === 0 || offsets.length !== Number(count)) throw new Error('The PDF has no table of its objects');
  return { offsets, tableOffset, trailer };
}

export interface PlacedObject {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly bytes: Buffer;
}

/** The last object whose dictionary says so: the engine writes what describes the document at its end. */
export function objectAt(pdf: Buffer, { offsets, tableOffset }: Places, mark: RegExp): PlacedObject {
  const starts = [...offsets.slice(1), tableOffset].sort((a, b) => a - b);
  for (let number = offsets.length - 1; number > 0; number -= 1) {
    const from = offsets[number] ?? 0;
    const to = starts.find((start) => start > from) ?? tableOffset;
    const bytes = pdf.subarray(from, to);
    const [dictionary = ''] = /^[\s\S]*?(?=stream\n|$)/.exec(bytes.toString('latin1', 0, 4_096)) ?? [];
    if (mark.test(dictionary)) return { number, from, to, bytes };
  }
  throw new Error(`The PDF has no object ${mark.source}`);
}

export const METADATA = /\/Type \/Metadata\b/;
export const CATALOG = /\/Type \/Catalog\b/;

export function withObjects(
  pdf: Buffer,
  { offsets, tableOffset, trailer }: Places,
  changed: readonly PlacedObject[],
): Buffer {
  const ordered = [...changed].sort((a, b) => a.from - b.from);
  const growthBefore = (offset: number): number =>
    ordered
      .filter(({ from }) => from < offset)
      .reduce((sum, { from, to, bytes }) => sum + bytes.length - (to - from), 0);
  const pieces: Buffer[] = [];
  let copied = 0;
  for (const { from, to, bytes } of ordered) {
    pieces.push(pdf.subarray(copied, from), bytes);
    copied = to;
  }
  pieces.push(pdf.subarray(copied, tableOffset));
  const [, ...used] = offsets;
  const entries = used.map((offset) => `${String(offset + growthBefore(offset)).padStart(10, '0')} 00000 n\r\n`);
  const table = `xref\n0 ${offsets.length}\n0000000000 65535 f\r\n${entries.join('')}${trailer}`;
  const start = tableOffset + growthBefore(tableOffset);
  return Buffer.concat([...pieces, Buffer.from(`${table}startxref\n${start}\n%%EOF`, 'latin1')]);
}

/** The metadata, by the way that readers take: without reading the whole table, which is long. */
export function metadataOf(pdf: Buffer): { readonly from: number; readonly to: number } {
  const text = (from: number, bytes = 4_096): string => pdf.toString('latin1', from, from + bytes);
  const table = found(/startxref\s+(\d+)\s+%%EOF\s*$/, text(pdf.length - 64));
  const count = found(/^xref\n0 (\d+)\n/, text(table));
  const entries = table + `xref\n0 ${count}\n`.length;
  const place = (number: number): number => found(/^(\d{10}) /, text(entries + number * ENTRY_BYTES, ENTRY_BYTES));
  const catalog = text(place(found(/\/Root (\d+) 0 R/, text(entries + count * ENTRY_BYTES))));
  const from = place(found(/\/Metadata (\d+) 0 R/, catalog));
  const [head = '', length] = /^\d+ 0 obj\s+<<[^>]*\/Length (\d+)[^>]*>>\s+stream\n/.exec(text(from)) ?? [];
  return { from: from + head.length, to: from + head.length + Number(length) };
}

const ENTRY_BYTES = 20;

function found(pattern: RegExp, text: string): number {
  const [, digits] = pattern.exec(text) ?? [];
  if (digits === undefined) throw new Error(`The PDF says nowhere ${pattern.source}`);
  return Number(digits);
}
