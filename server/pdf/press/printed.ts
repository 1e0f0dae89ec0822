// The document as the template reads it: every text printable, long words breakable, facts in the order of the pages.

import type { DocumentChoices, Paper } from '@/core/contracts/document-choices';
import type { Chronology } from '@/core/export/chronology';
import type { CitedWork, Quotation } from '@/core/export/cited-works';
import type { FigureLine } from '@/core/export/figure-lines';
import type { PaperDrawing } from '@/core/export/paper-drawing';
import type { ChronologyRow } from '@/core/export/row';
import { listed, quotation } from '@/core/incident/sentences/phrase';
import { sha256 } from '../../record/sha256';
import { SANS_FAMILIES, SERIF_FAMILIES } from './fonts';
import { breakable, NARROW_EM, type Printed } from './long-words';
import { pageMarks } from './page-marks';
import { type Block, plainBlocks, richText } from './rich-text';

/** What a document is made of. */
export interface Pages {
  /** The chronology as canonical JSON: what is attached, and all that the pages say. */
  readonly record: string;
  readonly drawing: PaperDrawing | null;
  readonly choices: DocumentChoices;
  /** Whether what is cited has a column. */
  readonly hasSources: boolean;
}

/** More than this in one row, and it may go on overleaf. */
const MOST_CHARACTERS_UNBROKEN = 900;
const MOST_LINES_UNBROKEN = 8;
/** Of texts in the PDF's own data, which may hold no more than 32 kB. */
const MOST_IN_METADATA = 500;

export function printedDocument(
  { record, drawing, choices, hasSources }: Pages,
  print: (text: string) => string,
): unknown {
  const doc: Chronology = JSON.parse(record);
  const said = (text: string): Printed => breakable(print(text));
  const narrow = (text: string): Printed => breakable(print(text), NARROW_EM);
  const plain = (text: string): string =>
    print(text)
      .slice(0, MOST_IN_METADATA)
      .replace(/[\uD800-\uDBFF]$/, '');
  const rich = (text: string) => richText(text, said);
  const { paper } = choices;
  return {
    ...{ paper, serif: SERIF_FAMILIES, sans: SANS_FAMILIES, moment: momentParts(doc.asOf) },
    ...{ plainTitle: plain(`${doc.ref}: ${doc.title}`), plainAuthor: plain(doc.preparedBy) },
    ...{ ref: said(doc.ref), legend: said(doc.legend), heading: said(doc.title) },
    ...{
      subtitle: said(subtitleOf(doc)),
      selection: said(selectionLine(doc)),
      erased: said(erasedLine(doc)),
      cover: plainBlocks(doc.cover, said),
    },
    ...{ marks: pageMarks(choices), hasSources },
    ...{ revision: doc.revision, shortHead: shortHash(doc.verification.headHash) },
    summary: rich(doc.summary),
    facts: doc.facts.map(({ label, words, note }) => ({
      ...{ label: said(label), words: said(words), note: said(note), isLong: isLong(label, words, note) },
    })),
    drawing: drawing && { isAcross: drawing.isAcross, widthPt: widthPtOf(drawing, paper), alt: altOf(doc) },
    drawingLegend: said(`${drawingLegend(drawing)} ${doc.zoneWords}.`),
    whenHeading: `When (${doc.zoneWords})`,
    rows: doc.rows.map((row) => printedRow(row, said, rich)),
    placeholders: doc.placeholders.map(({ number, logNumber, type }) => ({
      ...{ number, logNumber },
      type: type.toLowerCase(),
    })),
    figures: doc.figures.map((figure) => printedFigure(figure, said)),
    deadlines: (doc.deadlines ?? []).map(({ title, asks, status, words, notes, citation }) => ({
      ...{ title: said(title), asks: said(asks), status: said(status), words: said(words), citation: said(citation) },
      ...{ notes: notes.map(said), isLong: isLong(...notes) },
    })),
    disagreements: doc.disagreements.map(({ entry, words }) => ({
      ...{ entry, words: said(words), isLong: isLong(words) },
    })),
    sources: doc.sources.map((work) => printedWork(work, said)),
    exhibits: doc.exhibits.map(({ number, name, sha256, entries }) => ({
      number,
      ...{
        name: said(name === '' ? 'a file of the record' : name),
        sha256: said(sha256),
        entries: said(entries.join(', ')),
        isLong: isLong(name, entries.join(', ')),
      },
    })),
    privilegeLog: doc.privilegeLog.map(({ number, isWithheld, ...row }) => ({
      number,
      ...{ of: said(isWithheld ? 'withheld' : row.of), description: said(row.description), date: narrow(row.date) },
      ...{ assertedBy: narrow(row.assertedBy), recipients: narrow(row.recipients) },
      ...{ type: said(row.type), basis: narrow(row.basis), isLong: isLong(row.recipients, row.basis, row.assertedBy) },
    })),
    hasHistory: doc.sections.includes('history'),
    history: doc.history.map(({ revision, when, words, reason }) => ({
      revision,
      ...{ when: said(when), words: said(words), reason: reason === '' ? '' : said(`Reason: ${reason}`) },
      isLong: isLong(words, reason),
    })),
    hasChronology: doc.sections.includes('chronology'),
    verification: { facts: proofFacts(doc, sha256(record), said), steps: doc.verification.steps.map(said) },
  };
}

const DRAWING_LEGEND =
  'Filled marks are exact; hollow marks and fading bands are approximate; whiskers lie between two known moments; an arrow goes on. Hatched stretches are quiet, and drawn shorter.';

const DOUBT_LEGEND = ' Dashed outlines are disputed, and struck through where they were refuted.';

const CROWD_LEGEND =
  ' Columns stand for events that are too many to be told apart: how high they are says how many, on a logarithmic scale; what is faded is uncertain.';

const drawingLegend = (drawing: PaperDrawing | null): string =>
  DRAWING_LEGEND + (drawing?.hasDoubts ? DOUBT_LEGEND : '') + (drawing?.hasCrowds ? CROWD_LEGEND : '');

/** What the page has room for beside its heading and the legend. */
const ROOM_PT = {
  a4: { upright: { width: 487, height: 600 }, across: { width: 734, height: 385 } },
  'us-letter': { upright: { width: 504, height: 560 }, across: { width: 684, height: 400 } },
} as const;

function widthPtOf({ widthPx, heightPx, isAcross }: PaperDrawing, paper: Paper): number {
  const room = ROOM_PT[paper][isAcross ? 'across' : 'upright'];
  return widthPx * Math.min(room.width / widthPx, room.height / heightPx);
}

const altOf = ({ rows }: Chronology): string =>
  `The timeline of the ${rows.length} entries, drawn. The table of the chronology says the same in words.`;

/** Whether a row may go on overleaf. */
const isLong = (...texts: readonly string[]): boolean =>
  texts.reduce((sum, { length }) => sum + length, 0) > MOST_CHARACTERS_UNBROKEN;

function printedRow(row: ChronologyRow, said: (text: string) => Printed, rich: (text: string) => readonly Block[]) {
  const { number, when, bounds, title, text, standing, privilege, sources, exhibits } = row;
  const cited = exhibits.map((exhibit) => `[Ex. ${exhibit}]`).join(' ');
  const cites = sources.map((source) => [source.cite, source.privilege.toLowerCase()].filter(Boolean).join(' · '));
  return {
    ...{ number, when: said(when), bounds: said(bounds), title: said(title), text: rich(text) },
    standing: said([standing, privilege].filter(Boolean).join(' · ')),
    sources: [...cites, cited].filter((cite) => cite !== '').map(said),
    isLong: isLong(title, text, ...cites) || cites.length > MOST_LINES_UNBROKEN,
  };
}

function printedFigure({ label, words, cite, steps }: FigureLine, said: (text: string) => Printed) {
  const told = steps.map(
    ({ revision, entered, words: counted, reason }) =>
      `revision ${revision}, ${entered}: ${counted}${reason === '' ? '' : `. Reason: ${reason}`}`,
  );
  return {
    ...{ label: said(label), words: said(words), cite: said(cite), steps: told.map(said) },
    isLong: told.length > MOST_LINES_UNBROKEN || isLong(...told),
  };
}

function printedWork({ title, publisher, url, quotations, ...work }: CitedWork, said: (text: string) => Printed) {
  const entries = [...work.entries, ...(work.figures.length === 0 ? [] : ['figures'])].join(', ');
  const quoted = quotations.map(quotationLine);
  return {
    title: said(title),
    where: [publisher, url].filter((words) => words !== '').map(said),
    quoted: quoted.map(said),
    entries: said(entries),
    isLong: isLong(title, publisher, url, entries, ...quoted) || quoted.length > MOST_LINES_UNBROKEN,
  };
}

/** "Entry 4, ¶ 24: “an access key”" */
function quotationLine({ of, locator, quote, privilege }: Quotation): string {
  const place = [typeof of === 'number' ? `Entry ${of}` : of, locator].filter(Boolean).join(', ');
  return `${place}: ${quotation(quote)}${privilege === '' ? '' : ` (${privilege.toLowerCase()})`}`;
}

function subtitleOf({ asOfWords, zoneWords, revision, preparedFor, preparedBy }: Chronology): string {
  const reader = preparedFor === '' ? '' : ` for ${preparedFor}`;
  return `As recorded at ${asOfWords}, ${zoneWords} (revision ${revision}). Prepared${reader} by ${preparedBy}.`;
}

const selectionLine = ({ selection }: Chronology): string =>
  selection === '' ? '' : `Not all entries of the record, but those ${selection}.`;

const erasedLine = ({ erasedBy }: Chronology): string =>
  erasedBy.length === 0
    ? ''
    : `Something of this state was erased later, by ${erasedBy.length === 1 ? 'revision' : 'revisions'} ${listed(erasedBy.map(String))}: it is in no part of this document.`;

function proofFacts(doc: Chronology, attached: string, said: (text: string) => Printed) {
  const { headHash, madeWords, checkpoint } = doc.verification;
  const fact = (label: string, value: string, isCode: boolean) => ({ label, value: said(value), isCode });
  const signed =
    checkpoint === null
      ? [fact('Checkpoint', 'none was signed yet', false)]
      : [
          fact('Checkpoint', `of revision ${checkpoint.seq}, signed ${checkpoint.at}`, false),
          fact('Head hash in the checkpoint', checkpoint.hash, true),
          fact('Fingerprint of the key', checkpoint.key, true),
          fact('Signature (Ed25519)', checkpoint.signature, true),
        ];
  return [
    fact('Incident', `${doc.ref}: ${doc.title}`, false),
    fact('Revision', `${doc.revision}, made at ${madeWords}, ${doc.zoneWords}`, false),
    fact('Head hash (SHA-256)', headHash, true),
    fact('SHA-256 of chronology.json', attached, true),
    ...signed,
  ];
}

/** "9f2c 71d0 4be8 … 03aa" */
const shortHash = (hash: string): string =>
  `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)} … ${hash.slice(-4)}`;

/** Year to second, UTC. */
const momentParts = (rfc3339: string): readonly number[] =>
  (/^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(rfc3339) ?? []).slice(1).map(Number);
