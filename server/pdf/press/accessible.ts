// Adds to a PDF/A-3a file what makes it PDF/UA-1 as well: the identification in its metadata, with the schema that PDF/A
// wants described, and the title in the window's bar. The engine writes one standard at a time. Same bytes in, same out.
// The place of the seal is laid out there as well.

import { CATALOG, METADATA, objectAt, placesOf, withObjects } from '../objects';
import { SEAL_SCHEMA, UNSEALED } from '../seal-form';
import { type Schema, schemaEntry } from './schemas';

const ACCESSIBILITY_SCHEMA: Schema = {
  name: 'PDF/UA identification schema',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [{ name: 'part', type: 'Integer', description: 'Indicates which part of ISO 14289 is followed' }],
};

const IDENTIFICATION = `<rdf:Description rdf:about="" xmlns:pdfuaid="${ACCESSIBILITY_SCHEMA.namespace}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;

const ADDITIONS: ReadonlyMap<string, string> = new Map([
  // One subject has one such list: a second one beside it would be a property stated twice.
  ['</rdf:Bag></pdfaExtension:schemas>', schemaEntry(ACCESSIBILITY_SCHEMA) + schemaEntry(SEAL_SCHEMA)],
  ['</rdf:RDF>', IDENTIFICATION + UNSEALED],
]);

export function accessiblePdf(pdf: Buffer): Buffer {
  const table = placesOf(pdf);
  const metadata = objectAt(pdf, table, METADATA);
  const catalog = objectAt(pdf, table, CATALOG);
  return withObjects(pdf, table, [
    { ...metadata, bytes: withAdditions(metadata.bytes) },
    { ...catalog, bytes: withTitleShown(catalog.bytes) },
  ]);
}

/** Each stands before the end of what it belongs in. */
function withAdditions(object: Buffer): Buffer {
  let text = object.toString('latin1');
  const [, length] = /\/Length (\d+)/.exec(text) ?? [];
  for (const [end, addition] of ADDITIONS) text = replacedOnce(text, end, addition + end);
  const grown = Number(length) + text.length - object.length;
  return Buffer.from(replacedOnce(text, `/Length ${length}`, `/Length ${grown}`), 'latin1');
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
