// For tests: that a PDF has the form of one that can be filed, whatever was exported for whom: PDF/A-3a and PDF/UA-1 as far
// as a file tells, every row tagged, every font within it, every page headed, every entry in its text, the record attached.

import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Chronology } from '@/core/export/chronology';
import { canonicalJson } from '@/core/incident/record/jcs';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { loadFonts } from '../pdf/press/fonts';
import { printer } from '../pdf/press/printable';
import { type ReadPdf, readPdf, withoutBlanks } from './pdf';
import { type PdfObjects, pdfObjects, withoutStrings } from './pdf-objects';
import { qpdfCheck } from './qpdf';

export interface FiledPdf extends ReadPdf {
  /** What is attached. */
  readonly chronology: Chronology;
}

/** @param audience of an export for others */
export async function expectFiledForm(bytes: Buffer, audience: LinkAudience | null = null): Promise<FiledPdf> {
  const [checked, pdf] = await Promise.all([qpdfCheck(bytes), readPdf(bytes)]);
  expect(checked, checked.said).toMatchObject({ status: 0 });
  const objects = pdfObjects(bytes);
  const chronology = expectRecordAttached(objects, pdf);
  expectMarks(objects);
  expectNothingActive(objects);
  expectFontsWithin(objects);
  const citing = audience === null || audience === 'counsel' ? 1 : 0;
  expectTags(objects, tablesOf(chronology, citing));
  expect(pdf.bookmarks).toEqual(bookmarksOf(chronology));
  expectPagesHeaded(pdf, chronology);
  expectWordsOf(pdf, chronology);
  return { ...pdf, chronology };
}

const objectsLike = ({ dictionaries }: PdfObjects, mark: RegExp): readonly (readonly [number, string])[] =>
  [...dictionaries].filter(([, dictionary]) => mark.test(withoutStrings(dictionary)));

function onlyObject(objects: PdfObjects, mark: RegExp): readonly [number, string] {
  const found = objectsLike(objects, mark);
  expect(found, mark.source).toHaveLength(1);
  return found[0] ?? [0, ''];
}

function expectMarks(objects: PdfObjects): void {
  const [metadata] = onlyObject(objects, /\/Type \/Metadata\b/);
  const xmp = objects.streamOf(metadata).toString();
  expect(xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A</);
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(xmp).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
  expect(xmp).toMatch(/<dc:title>[\s\S]*\S[\s\S]*<\/dc:title>/);
  expect(xmp.trimEnd()).toMatch(/<\?xpacket end="[rw]"\?>$/);
  const [, catalog] = onlyObject(objects, /\/Type \/Catalog\b/);
  expect(catalog).toMatch(/\/MarkInfo <<\s+\/Marked true/);
  expect(catalog).toMatch(/\/ViewerPreferences <<\s+\/DisplayDocTitle true/);
  expect(catalog).toMatch(/\/Lang \(en-GB\)/);
  expect(catalog).toMatch(/\/OutputIntents \d+ 0 R/);
}

/** Nothing that runs, opens or asks, and no secret. */
function expectNothingActive(objects: PdfObjects): void {
  const active = /\/(?:JavaScript|JS|Launch|OpenAction|AA|AcroForm|RichMedia|Annots|URI|Encrypt|ObjStm)\b/;
  for (const [, dictionary] of objects.dictionaries) {
    expect(withoutStrings(dictionary)).not.toMatch(active);
  }
}

function expectFontsWithin(objects: PdfObjects): void {
  for (const [, descriptor] of objectsLike(objects, /\/Type \/FontDescriptor\b/)) {
    expect(descriptor).toMatch(/\/FontFile[23] \d+ 0 R/);
  }
  for (const [, font] of objectsLike(objects, /\/Type \/Font\b(?!Descriptor)/)) {
    expect(font).toMatch(/\/Subtype \/(?:Type0[\s\S]*\/ToUnicode|Type3[\s\S]*\/ToUnicode|CIDFontType[02])/);
  }
}

type Tables = readonly (readonly [rows: number, columns: number])[];

/** Of each table that the document has. @param citing how many columns tell what is cited */
function tablesOf(chronology: Chronology, citing: 0 | 1): Tables {
  const { facts, rows, placeholders, figures, disagreements, sources, exhibits, privilegeLog, history } = chronology;
  const { deadlines = [] } = chronology;
  const proof = chronology.verification.checkpoint === null ? 5 : 8;
  const tables: Tables = [
    ...([
      [facts.length, 2],
      [deadlines.length, 3],
      [rows.length + placeholders.length, 3 + citing],
      [figures.length, 2 + citing],
    ] as const),
    ...([
      [disagreements.length, 2],
      [sources.length, 2],
      [exhibits.length, 3],
    ] as const),
    ...([
      [privilegeLog.length, 6],
      [history.length, 3],
      [proof, 2],
    ] as const),
  ];
  return tables.filter(([count]) => count > 0);
}

function expectTags(objects: PdfObjects, tables: Tables): void {
  const elements = objectsLike(objects, /\/Type \/StructElem\b/).map(([, element]) => element);
  const count = (tag: string): number => elements.filter((each) => new RegExp(`/S /${tag}\\b`).test(each)).length;
  const sum = (of: (rows: number, columns: number) => number): number =>
    tables.reduce((total, [rows, columns]) => total + of(rows, columns), 0);
  expect({ tables: count('Table'), rows: count('TR'), headers: count('TH'), cells: count('TD') }).toEqual({
    tables: tables.length,
    rows: sum((rows) => rows + 1),
    headers: sum((_, columns) => columns),
    cells: sum((rows, columns) => rows * columns),
  });
  const holdsElements = elements.filter((each) => /\/S \/(?:Table|THead|TBody|TR|L|LI)\b/.test(each));
  for (const element of holdsElements) expect(element).toMatch(/\/K \[(?:\d+ 0 R ?)*\]/);
  for (const figure of elements.filter((each) => /\/S \/Figure\b/.test(each))) expect(figure).toMatch(/\/Alt \(./);
}

function bookmarksOf(chronology: Chronology): readonly string[] {
  const { sections, rows } = chronology;
  const isDrawn = sections.includes('timeline') && rows.some(({ start }) => start !== null);
  const wanted: readonly (readonly [string, boolean])[] = [
    ...([
      ['Summary', chronology.summary !== ''],
      ['Measured facts', chronology.facts.length > 0],
    ] as const),
    ...([
      ['Timeline', isDrawn],
      ['Chronology', sections.includes('chronology')],
    ] as const),
    ['Figures and their revisions', chronology.figures.length > 0],
    ['Deadlines', (chronology.deadlines ?? []).length > 0],
    ['Disagreements between sources', chronology.disagreements.length > 0],
    ...([
      ['Sources', chronology.sources.length > 0],
      ['Exhibits', chronology.exhibits.length > 0],
    ] as const),
    ...([['Privilege log', chronology.privilegeLog.length > 0]] as const),
    ...([
      ['History of changes', sections.includes('history')],
      ['Verification', true],
    ] as const),
  ];
  return wanted.filter(([, isThere]) => isThere).map(([title]) => title);
}

const print = printer([...loadFonts().characters.values()]);
const printed = (text: string): string => withoutBlanks(print(text));

function expectPagesHeaded({ pages }: ReadPdf, { legend, ref }: Chronology): void {
  for (const [index, page] of pages.entries()) {
    expectSaid(page, printed(legend.toUpperCase()));
    expect(page).toContain(ref);
    expect(page).toContain(`Page${index + 1}of${pages.length}`);
  }
}

function expectWordsOf({ text }: ReadPdf, chronology: Chronology): void {
  const { rows, placeholders, figures, facts, exhibits, sources: works, privilegeLog } = chronology;
  for (const { number, when } of rows) expect(text).toContain(printed(`${number}${when}`));
  for (const { number } of placeholders) expect(text).toContain(`${number}withheld`);
  const said = [
    ...rows.flatMap(({ title, bounds, standing, sources }) => [
      title,
      bounds,
      standing,
      ...sources.map(({ cite }) => cite),
    ]),
    ...figures.flatMap(({ label, words }) => [label, words]),
    ...facts.flatMap(({ label, words }) => [label, words]),
    ...exhibits.flatMap(({ name, sha256 }) => [name, sha256]),
    ...works.flatMap(({ quotations }) => quotations.map(({ quote }) => quote)),
    ...privilegeLog.flatMap(({ description, assertedBy, basis }) => [description, assertedBy, basis]),
  ];
  for (const words of said) expectSaid(text, printed(words));
}

/** What is drawn of several shapes, or runs from the right, comes out of a page twice, or in another order. */
const REORDERED = /[\p{M}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u;

function expectSaid(text: string, words: string): void {
  if (!REORDERED.test(words)) expect(text).toContain(words);
  else for (const letter of lettersOf(words)) expect(lettersOf(text)).toContain(letter);
}

const lettersOf = (text: string): ReadonlySet<string> => new Set(text.normalize('NFKD').match(/[\p{L}\p{N}]/gu));

function expectRecordAttached(objects: PdfObjects, { attached, text }: ReadPdf): Chronology {
  expect([...attached.keys()]).toEqual(['chronology.json']);
  const bytes = attached.get('chronology.json') ?? Buffer.alloc(0);
  const [, specification] = onlyObject(objects, /\/Type \/Filespec\b/);
  expect(specification).toMatch(/\/AFRelationship \/Data\b/);
  const [, file] = onlyObject(objects, /\/Type \/EmbeddedFile\b/);
  expect(file).toMatch(/\/Subtype \/application#2Fjson\b/);
  const [, catalog] = onlyObject(objects, /\/Type \/Catalog\b/);
  expect(catalog).toMatch(/\/AF \[/);
  expect(text).toContain(createHash('sha256').update(bytes).digest('hex'));
  const chronology: Chronology = JSON.parse(bytes.toString());
  expect(bytes.toString()).toBe(canonicalJson(chronology));
  const { headHash, checkpoint } = chronology.verification;
  expect(text).toContain(headHash);
  if (checkpoint !== null) for (const proof of [checkpoint.hash, checkpoint.signature]) expect(text).toContain(proof);
  return chronology;
}
