// Tables without a header, told by a time in their first row: what their columns are, by what programs write or by what is in them.

import { isCount } from './epoch';
import type { Mapping } from './field';
import { isClock, isDated } from './fitting';

/** The cells of a row, and what parts them. */
export interface Parted {
  readonly delimiter: string;
  readonly cells: readonly string[];
}

export const hasTime = (cells: readonly string[]): boolean =>
  cells.some((cell) => isDated(cell.trim()) || isCount(cell));

interface Shape {
  readonly delimiter: string;
  readonly columns: readonly string[];
  /** What is in one of its cells, by the number of the cell. */
  readonly told: readonly [at: number, text: RegExp];
}

/** What never has a header: what the Sleuth Kit gives mactime; flow logs of AWS where they come out of CloudWatch. */
const HEADLESS: readonly Shape[] = [
  {
    delimiter: '|',
    columns: ['MD5', 'name', 'inode', 'mode', 'UID', 'GID', 'size', 'atime', 'mtime', 'ctime', 'crtime'],
    told: [0, /^(?:0|[0-9a-f]{32})$/i],
  },
  {
    delimiter: ' ',
    columns: [
      ...['version', 'account-id', 'interface-id', 'srcaddr', 'dstaddr', 'srcport', 'dstport', 'protocol'],
      ...['packets', 'bytes', 'start', 'end', 'action', 'log-status'],
    ],
    told: [2, /^eni-/],
  },
];

/** The names of the columns, where it is known what has such rows. */
export const knownColumns = (found: Parted): readonly string[] | null =>
  HEADLESS.find((shape) => isOfShape(shape, found))?.columns ?? null;

const isOfShape = ({ delimiter, columns, told: [at, text] }: Shape, found: Parted): boolean =>
  found.delimiter === delimiter && found.cells.length === columns.length && text.test(found.cells[at] ?? '');

/** Rows without a header: the first date is the time, with the time of day beside it; the longest other text the title. */
export function headless(cells: readonly string[]): Mapping {
  const dated = cells.findIndex((cell) => isDated(cell.trim()));
  const when = dated === -1 ? cells.findIndex(isCount) : dated;
  const hasClock = (cells[when] ?? '').includes(':') || dated === -1;
  const time = hasClock ? -1 : cells.findIndex((cell) => isClock(cell.trim()));
  const isOfTime = (at: number) => at === when || at === time || isDated((cells[at] ?? '').trim());
  const longest = Math.max(...cells.map((cell, at) => (isOfTime(at) ? -1 : cell.length)));
  const title = cells.findIndex((cell, at) => !isOfTime(at) && cell.length === longest);
  return cells.map((_, at) => {
    if (at === time) return 'time';
    if (at === when) return time === -1 ? 'when' : 'date';
    return at === title ? 'title' : null;
  });
}
