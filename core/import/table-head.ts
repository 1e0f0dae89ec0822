// What a table is, from its beginning: the delimiter and the columns, by its header or by the notes above its rows. A table
// without a header is told by a time in its first row. Where the first line is no header, one further down is that names both a
// time and a title: people put what the table is about above it, and programs too.

import { ok, type Result, refuse } from '@/core/result';
import { cellsOf } from './cells';
import { withEpochs } from './epoch';
import type { Mapping } from './field';
import { TIME_FIELDS } from './fill-missing';
import { tableFormat } from './format';
import { type FoundHead, HEAD_BYTES, LINES_LOOKED_AT } from './found-head';
import { guessMapping } from './guess';
import { hasTime, headless, knownColumns, type Parted } from './headless';
import { LineCutter } from './line-cutter';
import { isNote } from './noted-log';
import { preambleOf } from './preamble';
import { shownOrders } from './shown-order';
import { decoded } from './text-encoding';

const MOST_COLUMNS = 1_000;
const MOST_ROWS_ABOVE = 30;

export function tableHead(head: Uint8Array): Result<FoundHead, string> {
  const { lines: skipped, columns, noted, delimiters } = preambleOf(decoded(head).text);
  const records = new Map(delimiters.map((delimiter) => [delimiter, recordsIn(head, delimiter)]));
  const candidates = delimiters.map((delimiter) => ({
    delimiter,
    cells: columns ?? records.get(delimiter)?.[skipped] ?? [],
  }));
  const best =
    candidates.filter(({ cells }) => cells.length > 1).sort((a, b) => b.cells.length - a.cells.length)[0] ??
    partedByBlanks(head);
  const all = best === null ? [] : (records.get(best.delimiter) ?? recordsIn(head, best.delimiter));
  if (best !== null && columns !== null) {
    const rows = all.slice(skipped).filter(([first = '']) => !isNote(first));
    return headOf({ ...best, format: noted }, rows, { recordsBefore: skipped, above: [] });
  }
  const isAlone = best !== null && (hasTime(best.cells) || knownColumns(best) !== null);
  if (isAlone && !isNamedBelow(records, skipped)) return rowsAlone(best, all.slice(skipped), skipped);
  const first = best === null ? refuse(NO_TABLE) : headedBy(best, all, { at: skipped, skipped });
  const isHead = first.ok && isComplete(first.value.mapping) && !namesColumns(all[skipped + 1] ?? []);
  return isHead ? first : (lowerHead(records, skipped) ?? first);
}

const NO_TABLE = 'This is no table: its first line has no commas, tabs, semicolons or bars that part cells.';

/** Whether an event can be made of it. */
export const isComplete = (mapping: Mapping): boolean =>
  mapping.includes('title') && mapping.some((field) => TIME_FIELDS.has(field));

/** Whether what begins with a time stands above the names of the columns: "Generated on,2023-01-05". */
const isNamedBelow = (records: Records, skipped: number): boolean =>
  [...records.values()].some((all) => all.slice(skipped + 1, skipped + 1 + MOST_ROWS_ABOVE).some(namesColumns));

/** By itself, whatever stands below it. */
const namesColumns = (cells: readonly string[]): boolean =>
  !hasTime(cells) && isComplete(guessMapping('table', cells, []));

/** The records of the head, by their delimiter; empty where one cannot be told into cells. */
type Records = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The first of the lines further down that names its columns; null where none does. */
function lowerHead(records: Records, skipped: number): Result<FoundHead, string> | null {
  for (let at = skipped + 1; at <= skipped + MOST_ROWS_ABOVE; at += 1) {
    for (const [delimiter, all] of records) {
      const cells = all[at] ?? [];
      if (cells.filter((cell) => cell.trim() !== '').length < 2 || hasTime(cells)) continue;
      const found = headedBy({ delimiter, cells }, all, { at, skipped });
      if (found.ok && isComplete(found.value.mapping)) return found;
    }
  }
  return null;
}

/** By the record that names the columns. */
function headedBy(
  { delimiter, cells }: Parted,
  all: readonly (readonly string[])[],
  { at, skipped }: { readonly at: number; readonly skipped: number },
): Result<FoundHead, string> {
  // A name can stand on two lines of its cell.
  const named = cells.map((cell, place) => cell.trim().replace(/\s+/g, ' ') || numbered(place));
  const columns = EVENT_VIEWER.test(named.join()) ? [...named, 'Description'] : named;
  const above = all.slice(skipped, at).map((record) => record.filter((cell) => cell.trim() !== '').join(' '));
  return headOf({ delimiter, cells: columns, format: tableFormat(columns) }, all.slice(at + 1), {
    recordsBefore: at + 1,
    above: above.filter((text) => text !== ''),
  });
}

const numbered = (place: number): string => `Column ${place + 1}`;

function headOf(
  { delimiter, cells: columns, format }: Parted & Pick<FoundHead, 'format'>,
  rows: readonly (readonly string[])[],
  place: Pick<FoundHead, 'recordsBefore' | 'above'>,
): Result<FoundHead, string> {
  if (columns.length > MOST_COLUMNS) return refuse(`This is no table: its first line has ${columns.length} cells.`);
  if (!columns.every((name) => PRINTABLE.test(name))) return refuse('This is no table: its first line is no text.');
  const looked = rows.slice(0, LINES_LOOKED_AT);
  const mapping = withEpochs(guessMapping(format, columns, looked), looked);
  const dateOrders = shownOrders(columns, rows);
  return ok({ format, columns, mapping, dateOrders, array: null, delimiter, ...place });
}

/** A table that begins with its first row. */
function rowsAlone(
  found: Parted,
  rows: readonly (readonly string[])[],
  recordsBefore: number,
): Result<FoundHead, string> {
  const place = { recordsBefore, above: [] };
  const known = knownColumns(found);
  if (known !== null) return headOf({ ...found, cells: known, format: 'table' }, rows, place);
  const columns = found.cells.map((_, at) => numbered(at));
  const head = headOf({ ...found, cells: columns, format: 'table' }, rows, place);
  return head.ok
    ? ok({ ...head.value, mapping: withEpochs(headless(found.cells), rows.slice(0, LINES_LOOKED_AT)) })
    : head;
}

/** Flow logs of networks in clouds: as many words in each line, which are names in the first. */
function partedByBlanks(head: Uint8Array): Parted | null {
  const [cells = [], ...rows] = recordsIn(head, ' ').slice(0, LINES_LOOKED_AT);
  const isTable = cells.length > 3 && rows.length > 0 && rows.every((row) => row.length === cells.length);
  return isTable ? { delimiter: ' ', cells } : null;
}

/** Windows Event Viewer names no column for the message that each row ends in. */
const EVENT_VIEWER =
  /^[^,]+,(?:Date and Time|Datum und Uhrzeit|Date et heure|Fecha y hora),(?:Source|Quelle|Origen),[^,]+,[^,]+$/;

const PRINTABLE = /^[^\p{Cc}\uFFFD]{1,500}$/u;

function recordsIn(head: Uint8Array, delimiter: string): readonly (readonly string[])[] {
  const cutter = new LineCutter(delimiter.charCodeAt(0));
  const whole = cutter.push(head);
  // What stands last in a full head may go on behind it.
  const cuts = whole.length > 0 && head.length >= HEAD_BYTES ? whole : [...whole, ...cutter.end()];
  return cuts.map((cut) => {
    const cells = cut.kind === 'record' ? cellsOf(decoded(cut.bytes).text, delimiter) : null;
    return cells?.ok ? cells.value : [];
  });
}
