// Reads a file of events as it arrives, in pieces of any size: recognises it, maps its columns, and gives each row as an event or
// with what is wrong with it. Holds no more of the file than its head and one record. The browser previews with it, and the
// server imports with it, so that both say the same.

import { plainCell } from '@/core/export/csv';
import type { EventFields } from '@/core/incident/event';
import { repeatedMember } from '@/core/repeated-member';
import { ok, type Result } from '@/core/result';
import type { ParseContext } from '@/core/time/parse';
import { cellsOf } from './cells';
import { type Cut, type Cutter, joined, MOST_RECORD_BYTES } from './cut';
import { bareZoneOf, isNoted } from './format';
import { cutterFor, type FoundHead, HEAD_BYTES } from './found-head';
import { readHead } from './head';
import type { ImportChoices, RowChoices } from './import-choices';
import type { ImportedRow, RowFault, RowPlace } from './imported-row';
import { readJsonEvent } from './json-event';
import { cellText, inColumns, objectIn } from './json-head';
import { readLogLine } from './log-line';
import { type MappingWishes, mappingWith } from './mapping';
import { NO_TIME } from './no-time';
import { columnsInNote, isNote, namesInNote } from './noted-log';
import { areRefusedRows } from './refused-rows';
import { type Columns, columnsOf, RowCells } from './row-cells';
import { type RowContext, readRow } from './row-event';
import { countingOrders } from './shown-order';
import { byteOrderMark, decoded, Transcoder } from './text-encoding';

export interface ReadingContext extends Pick<ParseContext, 'now'> {
  readonly choices: ImportChoices;
  readonly wishes: MappingWishes;
  readonly newId: () => string;
  /** What else must hold of an event, for whoever enters it; the detail where it does not. */
  readonly refuses?: (fields: EventFields) => string | null;
}

/** Refused as a whole where it is no file of events, or its columns cannot be mapped. */
export type ReadRows = Result<readonly ImportedRow[], string>;

const NO_ROWS: ReadRows = ok([]);

export class ImportReading {
  private readonly pieces: Uint8Array[] = [];
  private heldBytes = 0;
  private transcoder: Transcoder | null = null;
  private opened: OpenedFile | null = null;

  constructor(private readonly context: ReadingContext) {}

  /** Null until enough has arrived to tell. */
  get found(): FoundHead | null {
    return this.opened?.head ?? null;
  }

  /** How many rows were no UTF-8 and were read as Windows-1252. */
  get recodedCount(): number {
    return this.opened?.recodedCount ?? 0;
  }

  push(bytes: Uint8Array): ReadRows {
    if (this.opened === null) return this.look(bytes, false);
    return ok(this.opened.push(this.transcoder?.push(bytes) ?? bytes));
  }

  end(): ReadRows {
    const rest = this.opened === null ? this.look(new Uint8Array(), true) : NO_ROWS;
    if (!rest.ok || this.opened === null) return rest;
    const last = this.transcoder === null ? [] : this.opened.push(this.transcoder.end());
    return ok([...rest.value, ...last, ...this.opened.end()]);
  }

  private look(bytes: Uint8Array, isLast: boolean): ReadRows {
    this.pieces.push(bytes.slice());
    this.heldBytes += bytes.length;
    if (this.heldBytes < HEAD_BYTES && !isLast) return NO_ROWS;
    const text = this.unmarked(joined(this.pieces, this.heldBytes));
    this.pieces.length = 0;
    const head = readHead(text.subarray(0, HEAD_BYTES));
    if (!head.ok) return head;
    const opened = openFile(head.value, this.context);
    if (!opened.ok) return opened;
    this.opened = opened.value;
    return ok(this.opened.push(text));
  }

  /** Without the mark at the beginning, in UTF-8. */
  private unmarked(bytes: Uint8Array): Uint8Array {
    const mark = byteOrderMark(bytes);
    if (mark === null) return bytes;
    const text = bytes.subarray(mark.lengthBytes);
    if (mark.encoding === 'utf-8') return text;
    this.transcoder = new Transcoder(mark.encoding);
    return this.transcoder.push(text);
  }
}

function openFile(found: FoundHead, context: ReadingContext): Result<OpenedFile, string> {
  // Onset's JSON says itself what everything is.
  if (found.format === 'onset-json') return ok(new OpenedFile(found, context));
  const mapping = mappingWith(found.columns, found.mapping, context.wishes);
  if (!mapping.ok) return mapping;
  const mapped = { ...found, mapping: mapping.value };
  const dateOrders = countingOrders(mapped, context.choices.dateOrder);
  return ok(new OpenedFile({ ...mapped, dateOrders }, context));
}

/** A file whose columns are known. */
class OpenedFile {
  recodedCount = 0;
  private row = 0;
  private hasOtherFields = false;
  private dateAbove = '';
  private readonly cutter: Cutter;
  private readonly columns: Columns;
  private readonly rowContext: RowContext;
  private readonly isEmpty: (cell: string) => boolean;
  /** Written by Onset, which puts an apostrophe before what a spreadsheet would calculate. */
  private readonly isOurs: boolean;

  constructor(
    readonly head: FoundHead,
    private readonly context: ReadingContext,
  ) {
    this.cutter = cutterFor(head);
    this.columns = columnsOf(head.columns, head.mapping);
    const { newId, now } = context;
    const choices = choicesFor(head, context.choices);
    this.rowContext = { choices, newId, now, zone: choices.zone, separators: separatorsOf(head) };
    this.isEmpty = emptinessIn(head);
    this.isOurs = head.format === 'onset-csv' || areRefusedRows(head.columns);
  }

  push(bytes: Uint8Array): readonly ImportedRow[] {
    return this.rowsOf(this.cutter.push(bytes));
  }

  end(): readonly ImportedRow[] {
    return this.rowsOf(this.cutter.end());
  }

  private rowsOf(cuts: readonly Cut[]): readonly ImportedRow[] {
    return cuts.flatMap((cut) => this.rowOf(cut) ?? []);
  }

  /** Null for a header, and for what says nothing. */
  private rowOf(cut: Cut): ImportedRow | null {
    this.row += 1;
    const place: RowPlace = { row: this.row, line: cut.line };
    if (cut.kind === 'too-long') return refused(place, [wholeRow(TOO_LONG)], []);
    if (cut.kind === 'broken-off') return refused(place, [wholeRow(BROKEN_OFF)], []);
    const { text, isUtf8 } = decoded(cut.bytes);
    if (!isUtf8) this.recodedCount += 1;
    if (this.row <= this.head.recordsBefore) return null;
    if (isNoted(this.head.format)) return this.noted(text) ? null : this.notedRow(place, text);
    return this.head.delimiter === null ? this.lineRow(place, text) : this.tableRow(place, text, this.head.delimiter);
  }

  /** A note among the rows: it can name other columns for those that follow. */
  private noted(text: string): boolean {
    if (!isNote(text)) return false;
    const names = namesInNote(text);
    if (names !== null) this.hasOtherFields = columnsInNote(names).join() !== this.head.columns.join();
    return true;
  }

  private notedRow(place: RowPlace, text: string): ImportedRow | null {
    if (this.hasOtherFields) return refused(place, [wholeRow(OTHER_FIELDS)], [text]);
    return this.tableRow(place, text, this.head.delimiter ?? ' ');
  }

  private tableRow(place: RowPlace, text: string, delimiter: string): ImportedRow | null {
    const found = cellsOf(text, delimiter);
    if (!found.ok) return refused(place, [{ column: this.nameAt(found.error), detail: unclosed(text) }], [text]);
    const cells = this.isOurs ? found.value.map(plainCell) : found.value;
    if (cells.every((cell) => SAYS_NOTHING.test(cell.trim()))) return null;
    const { length } = this.head.columns;
    if (cells.length < length || cells.slice(length).some((cell) => cell.trim() !== '')) {
      return refused(place, [wholeRow(`Has ${cells.length} cells where there are ${length} columns.`)], cells);
    }
    return this.settled(place, cells);
  }

  private lineRow(place: RowPlace, text: string): ImportedRow | null {
    if (text.trim() === '') return null;
    if (this.head.format === 'log-lines') {
      const cells = readLogLine(text);
      return cells === null ? refused(place, [wholeRow('Begins with no time.')], [text]) : this.settled(place, cells);
    }
    const said = objectIn(text);
    if (said === null) return refused(place, [wholeRow('Is no JSON object.')], [text]);
    const repeated = this.head.format === 'onset-json' ? repeatedMember(text) : null;
    if (repeated !== null) return refused(place, [wholeRow(twiceWords(repeated))], [text]);
    const leaves = inColumns(said, this.head.format);
    const cells = this.head.columns.map((name) => cellText(Object.hasOwn(leaves, name) ? leaves[name] : null));
    if (this.head.format !== 'onset-json') return this.settled(place, cells);
    const read = readJsonEvent(said, place.row, this.rowContext);
    if (read.ok) return this.accepted(place, read.value, cells);
    return refused(
      place,
      read.error.map(({ pointer, detail }) => ({ column: pointer.slice(1) || null, detail })),
      cells,
    );
  }

  private settled(place: RowPlace, given: readonly string[]): ImportedRow {
    const cells = new RowCells(this.columns, this.dated(given), this.isEmpty);
    const fields = readRow(cells, place.row, this.rowContext);
    return cells.faults.length > 0 ? refused(place, cells.faults, given) : this.accepted(place, fields, given);
  }

  /** With the date of the row above where it has none, as merged cells come out of a spreadsheet, where somebody wants that. */
  private dated(given: readonly string[]): readonly string[] {
    const { mapping } = this.head;
    const at = mapping.indexOf(mapping.includes('date') ? 'date' : 'when');
    if (this.context.choices.noTime !== 'above' || at === -1) return given;
    const date = (given[at] ?? '').trim();
    if (date !== '' && !NO_TIME.test(date)) {
      this.dateAbove = date;
      return given;
    }
    return given.with(at, this.dateAbove);
  }

  private accepted(place: RowPlace, fields: EventFields, cells: readonly string[]): ImportedRow {
    const detail = this.context.refuses?.(fields) ?? null;
    return detail === null ? { ...place, kind: 'event', fields, cells } : refused(place, [wholeRow(detail)], cells);
  }

  private nameAt(place: number): string {
    return this.head.columns[place] ?? `${place + 1}`;
  }
}

/** A blank, or what stands below the names of the columns in Markdown. */
const SAYS_NOTHING = /^(?::?-{3,}:?)?$/;

const twiceWords = (name: string): string => `Names “${name}” twice in one object, so what it means is not clear.`;
const BROKEN_OFF = 'The file breaks off here: its JSON has no end.';
const OTHER_FIELDS =
  'Stands behind a #Fields line that names other columns than the first. Import it as a file of its own.';
const TOO_LONG = `Is longer than ${MOST_RECORD_BYTES / 2 ** 20} MiB. Perhaps a quotation mark is never closed.`;

/** Rows behind a mark that is never closed are within its cell, and are refused with it. */
function unclosed(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).length;
  const within = lines === 1 ? '' : ` This row takes up ${lines.toLocaleString('en')} lines of the file.`;
  return `A quotation mark is not closed, or closed before the cell ends.${within}`;
}

const wholeRow = (detail: string): RowFault => ({ column: null, detail });

const refused = (place: RowPlace, faults: readonly RowFault[], cells: readonly string[]): ImportedRow => ({
  ...place,
  kind: 'refused',
  faults,
  cells,
});

const choicesFor = (head: FoundHead, choices: ImportChoices): RowChoices => ({
  ...choices,
  bareZone: bareZoneOf(head, choices),
  figureOrders: figureOrdersOf(head, choices),
  isDashMissing: head.format !== 'onset-csv',
});

/** Plaso writes the month first in l2tcsv. */
function figureOrdersOf({ format, mapping, dateOrders }: FoundHead, { dateOrder }: ImportChoices) {
  const said = format === 'plaso-l2tcsv' && dateOrder === 'shown' ? 'month-first' : dateOrder;
  const ofAll = said === 'shown' || said === 'refuse' ? null : said;
  return new Map(
    mapping.flatMap((field, at) => {
      const order = ofAll ?? dateOrders[at]?.order;
      return field === null || order === undefined ? [] : [[field, order] as const];
    }),
  );
}

/** Plaso parts tags by blanks. */
const separatorsOf = ({ columns }: FoundHead): ReadonlyMap<string, RegExp> =>
  new Map(columns.filter((name) => name.toLowerCase() === 'tag').map((name) => [name, /[\s;,]+/]));

/** Plaso writes a dash, and a colon for a host of which nothing is known; logs with #Fields a dash. */
function emptinessIn({ format }: FoundHead): (cell: string) => boolean {
  if (isNoted(format)) return (cell) => cell === '' || cell === '-';
  const isPlaso = format === 'plaso-l2tcsv' || format === 'plaso-dynamic';
  return isPlaso ? (cell) => cell === '' || cell === '-' || cell === ':' : (cell) => cell === '';
}
