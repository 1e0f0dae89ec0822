// Rows of text as CSV: RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets read the letters as they are.
// A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a return, blanks before it or not)
// is written after an apostrophe. One that begins with apostrophes before such a sign gets one more, so that taking one
// away again, as `plainCell` does, always gives what was written.

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** The full-width signs mean the same to spreadsheets in East Asia. What cannot be seen counts as a blank. */
const FORMULA = /^'*[\s\p{C}]*[\t\r=+\-@＝＋－＠]/u;

/** Besides what RFC 4180 names, blanks at an edge, which readers may cut off. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** What was written, given what a reader of CSV found. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

function written(text: string): string {
  const safe = safeCell(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Row = readonly string[];

const line = (row: Row): string => row.map(written).join(',') + LINE_END;

/** @param rows each with a cell for every name */
export const csvOf = (names: Row, rows: readonly Row[]): string => csvHead(names) + csvRows(rows);

export const csvHead = (names: Row): string => BYTE_ORDER_MARK + line(names);

/** What goes on after the head, or after other rows. */
export const csvRows = (rows: readonly Row[]): string => rows.map(line).join('');
