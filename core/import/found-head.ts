// What is known of a file once its first bytes were read, and what cuts the file into records by it.

import type { Cutter } from './cut';
import { ElementCutter } from './element-cutter';
import { withEpochs } from './epoch';
import type { Mapping } from './field';
import type { FirstRows } from './fitting';
import type { ImportFormat } from './format';
import { guessMapping } from './guess';
import { LineCutter } from './line-cutter';
import { LogCutter } from './log-cutter';
import { type ShownOrder, shownOrders } from './shown-order';

/** All that is looked at: a header and some rows. */
export const HEAD_BYTES = 65_536;

export interface RecordArray {
  /** Which holds it; null where it is the whole document. */
  readonly member: string | null;
  /** How deep in the document the member is: 1 for its own, and 0 where the records are documents one after another. */
  readonly level: number;
}

export interface FoundHead {
  readonly format: ImportFormat;
  /** By the file's own names, or by number where it has none. */
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  /** What its dates in figures show of their order, of each column; once the file is opened, where that counts. */
  readonly dateOrders: readonly (ShownOrder | null)[];
  /** Of JSON whose records are the elements of an array. */
  readonly array: RecordArray | null;
  /** Of a table. */
  readonly delimiter: string | null;
  /** How many records of a table come before its rows: that which names its columns, and Excel's "sep=;". */
  readonly recordsBefore: number;
  /** What stands above the record that names the columns, one text for each row: "All times UTC". */
  readonly above: readonly string[];
}

/** A header and as many rows, or lines, are enough to tell what is in a file. */
export const LINES_LOOKED_AT = 100;

/** What cuts the file into the records that its head found. */
export function cutterFor({ array, delimiter, format }: FoundHead): Cutter {
  if (array !== null) return new ElementCutter(array.member, array.level);
  if (format === 'log-lines') return new LogCutter();
  return new LineCutter(delimiter === null ? null : delimiter.charCodeAt(0));
}

/** Of a file that has no header of its own. */
export const plainHead = (
  format: ImportFormat,
  columns: readonly string[],
  array: FoundHead['array'],
  rows: FirstRows = [],
): FoundHead => ({
  format,
  array,
  columns,
  mapping: withEpochs(guessMapping(format, columns, rows), rows),
  dateOrders: shownOrders(columns, rows),
  delimiter: null,
  recordsBefore: 0,
  above: [],
});
