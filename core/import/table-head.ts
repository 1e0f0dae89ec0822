// What a table is, from its beginning: the delimiter and the columns, by its header or by the notes above its rows. A table
// without a header is told by a time in its first row.

import { ok, type Result, refuse } from '@/core/result';
import { readLogTime } from '@/core/time/log-time';
import { readDateTime } from '@/core/time/rfc3339';
import { cellsOf } from './cells';
import { isCount, withEpochs } from './epoch';
import type { Mapping } from './field';
import { tableFormat } from './format';
import { type FoundHead, HEAD_BYTES, LINES_LOOKED_AT } from './found-head';
import { guessMapping } from './guess';
import { LineCutter } from './line-cutter';
import { isNote, namesInNote } from './noted-log';
import { shownOrders } from './shown-order';
import { decoded } from './text-encoding';

const DELIMITERS = [',', '\t', ';', '|'];
const MOST_COLUMNS = 1_000;

export function tableHead(head: Uint8Array): Result<FoundHead, string> {
  const preamble = preambleOf(decoded(head).text);
  const isW3c = preamble.columns !== null;
  const skipped = preamble.lines;
  const candidates = preamble.delimiters.map((delimiter) => ({
    delimiter,
    cells: preamble.columns ?? firstRows(head, delimiter, skipped + 1)[skipped] ?? [],
  }));
  const best =
    candidates.filter(({ cells }) => cells.length > 1).sort((a, b) => b.cells.length - a.cells.length)[0] ??
    partedByBlanks(head);
  if (best === null) {
    return refuse('This is no table: its first line has no commas, tabs, semicolons or bars that part cells.');
  }
  if (best.cells.length > MOST_COLUMNS)
    return refuse(`This is no table: its first line has ${best.cells.length} cells.`);
  const isFirstRow = !isW3c && best.cells.some((cell) => isTime(cell) || isCount(cell));
  const isBodyfile = isFirstRow && best.delimiter === '|' && best.cells.length === BODYFILE.length;
  const hasHeader = !isFirstRow;
  const named = best.cells.map((cell, at) => (hasHeader && cell.trim() !== '' ? cell.trim() : `Column ${at + 1}`));
  const columns = isBodyfile ? BODYFILE : EVENT_VIEWER.test(named.join()) ? [...named, 'Description'] : named;
  if (!columns.every((name) => PRINTABLE.test(name))) return refuse('This is no table: its first line is no text.');
  const format = isW3c ? 'w3c-log' : hasHeader ? tableFormat(columns) : 'table';
  const recordsBefore = skipped + (hasHeader && !isW3c ? 1 : 0);
  const allRows = firstRows(head, best.delimiter, Number.POSITIVE_INFINITY)
    .slice(recordsBefore)
    .filter(([first = '']) => !isW3c || !isNote(first));
  const rows = allRows.slice(0, LINES_LOOKED_AT);
  const dateOrders = shownOrders(columns.length, allRows);
  const guessed = hasHeader || isBodyfile ? guessMapping(format, columns, rows) : headless(best.cells);
  const mapping = withEpochs(guessed, rows);
  return ok({ format, columns, mapping, dateOrders, array: null, delimiter: best.delimiter, recordsBefore });
}

interface Preamble {
  /** How many there are before the header, or before the rows where they name the columns. */
  readonly lines: number;
  readonly columns: readonly string[] | null;
  readonly delimiters: readonly string[];
}

/** Excel's "sep=;", PowerShell's "#TYPE …", and the lines of IIS, Exchange and Zeek that end in "#Fields: …". */
function preambleOf(text: string): Preamble {
  const [, announced] = /^"?sep=(\t|[^\s"\\])"?[\r\n]/i.exec(text) ?? [];
  if (announced !== undefined) return { lines: 1, columns: null, delimiters: [announced] };
  const [noted = ''] = /^(?:#[^\r\n]*(?:\r\n|\n|\r))*/.exec(text) ?? [];
  const lines = noted.split(/[\r\n]+/).filter((line) => line !== '');
  const fields = lines.map(namesInNote).find((names) => names !== null);
  if (fields !== undefined && fields !== null) {
    const delimiter = ['\t', ',', ' '].find((part) => fields.includes(part)) ?? ' ';
    return { lines: lines.length, columns: fields.split(delimiter), delimiters: [delimiter] };
  }
  return { lines: /^#TYPE /.test(noted) ? 1 : 0, columns: null, delimiters: DELIMITERS };
}

/** Flow logs of networks in clouds: as many words in each line, which are names in the first. */
function partedByBlanks(head: Uint8Array): { readonly delimiter: string; readonly cells: readonly string[] } | null {
  const [cells = [], ...rows] = firstRows(head, ' ');
  const isTable = cells.length > 3 && rows.length > 0 && rows.every((row) => row.length === cells.length);
  return isTable ? { delimiter: ' ', cells } : null;
}

/** What the Sleuth Kit gives mactime, which never has a header. */
const BODYFILE = ['MD5', 'name', 'inode', 'mode', 'UID', 'GID', 'size', 'atime', 'mtime', 'ctime', 'crtime'];

/** Windows Event Viewer names no column for the message that each row ends in. */
const EVENT_VIEWER = /^(?:Level|Keywords),Date and Time,Source,Event ID,Task Category$/;

const PRINTABLE = /^[^\p{Cc}\uFFFD]{1,500}$/u;

/** Empty where a row cannot be told into cells. */
function firstRows(head: Uint8Array, delimiter: string, count = LINES_LOOKED_AT): readonly (readonly string[])[] {
  const cutter = new LineCutter(delimiter.charCodeAt(0));
  const whole = cutter.push(head);
  // What stands last in a full head may go on behind it.
  const cuts = whole.length > 0 && head.length >= HEAD_BYTES ? whole : [...whole, ...cutter.end()];
  return cuts.slice(0, count).map((cut) => {
    const cells = cut.kind === 'record' ? cellsOf(decoded(cut.bytes).text, delimiter) : null;
    return cells?.ok ? cells.value : [];
  });
}

const isTime = (cell: string): boolean =>
  (readDateTime(cell.trim(), 'UTC') ?? readLogTime(cell.trim(), 'UTC'))?.ok === true;

/** Rows without a header: the first time is the time, the longest other text the title. */
function headless(cells: readonly string[]): Mapping {
  const when = cells.findIndex((cell) => isTime(cell) || isCount(cell));
  const longest = Math.max(...cells.map((cell, at) => (at === when ? -1 : cell.length)));
  const title = cells.findIndex((cell, at) => at !== when && cell.length === longest);
  return cells.map((_, at) => (at === when ? 'when' : at === title ? 'title' : null));
}
