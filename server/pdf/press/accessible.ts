// Adds to a PDF/A-3a file what makes it PDF/UA-1 as well: the identification in its metadata, with the schema that PDF/A
// wants described, and the title in the window's bar. The engine writes one standard at a time. Same bytes in, same out.
// Refuses, by throwing, what is not as the engine writes it: whole objects, and one table of their places.

const DESCRIPTIONS = [
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Indicates which part of ISO 14289 is followed</pdfaProperty:description></rdf:li></rdf:Seq>',
  '</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');

export function accessiblePdf(pdf: Buffer): Buffer {
  const table = placesOf(pdf);
  const metadata = objectAt(pdf, table, /\/Type \/Metadata\b/);
  const catalog = objectAt(pdf, table, /\/Type \/Catalog\b/);
  return withObjects(pdf, table, [
    { ...metadata, bytes: withDescriptions(metadata.bytes) },
    { ...catalog, bytes: withTitleShown(catalog.bytes) },
  ]);
}

interface Places {
  /** By the object's number; the first stands for none. */
  readonly offsets: readonly number[];
  readonly tableOffset: number;
  readonly trailer: string;
}

function placesOf(pdf: Buffer): Places {
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

interface PlacedObject {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly bytes: Buffer;
}

/** The last object whose dictionary says so: the engine writes what describes the document at its end. */
function objectAt(pdf: Buffer, { offsets, tableOffset }: Places, mark: RegExp): PlacedObject {
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

function withDescriptions(object: Buffer): Buffer {
  const added = replacedOnce(object.toString('latin1'), '</rdf:RDF>', `${DESCRIPTIONS}</rdf:RDF>`);
  const [, length] = /\/Length (\d+)/.exec(added) ?? [];
  return Buffer.from(
    replacedOnce(added, `/Length ${length}`, `/Length ${Number(length) + DESCRIPTIONS.length}`),
    'latin1',
  );
}

/** "Suspects false" is the default, and some readers stumble over it. */
const withTitleShown = (object: Buffer): Buffer =>
  Buffer.from(
    replacedOnce(
      replacedOnce(object.toString('latin1'), '    /Suspects false\n', ''),
      '/ViewerPreferences <<',
      '/ViewerPreferences <<\n    /DisplayDocTitle true',
    ),
    'latin1',
  );

function replacedOnce(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`The PDF says nowhere ${from}`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

function withObjects(pdf: Buffer, { offsets, tableOffset, trailer }: Places, changed: readonly PlacedObject[]): Buffer {
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
