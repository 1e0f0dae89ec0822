// The cells of one record of a table: quoted or bare (RFC 4180). A quotation mark within a bare cell is a letter like any other.

import { ok, type Result, refuse } from '@/core/result';

/** Refused with the number of the cell, from 0, that is not closed where it says it is. */
export function cellsOf(record: string, delimiter: string): Result<readonly string[], number> {
  if (!record.includes('"')) return ok(record.split(delimiter));
  const cells: string[] = [];
  for (let at = 0; at <= record.length; ) {
    const cell = record[at] === '"' ? quotedCell(record, at) : bareCell(record, at, delimiter);
    if (cell === null || (cell.end < record.length && record[cell.end] !== delimiter)) return refuse(cells.length);
    cells.push(cell.text);
    at = cell.end + 1;
  }
  return ok(cells);
}

interface FoundCell {
  readonly text: string;
  /** Where its delimiter is, or the record ends. */
  readonly end: number;
}

function bareCell(record: string, from: number, delimiter: string): FoundCell {
  const found = record.indexOf(delimiter, from);
  const end = found === -1 ? record.length : found;
  return { text: record.slice(from, end), end };
}

/** Null where it is never closed. */
function quotedCell(record: string, from: number): FoundCell | null {
  let text = '';
  for (let at = from + 1; ; ) {
    const mark = record.indexOf('"', at);
    if (mark === -1) return null;
    text += record.slice(at, mark);
    if (record[mark + 1] !== '"') return { text, end: mark + 1 };
    text += '"';
    at = mark + 2;
  }
}
