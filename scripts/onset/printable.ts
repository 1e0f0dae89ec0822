// Words for a terminal out of texts that nobody vouches for: titles of a record file that somebody handed in, names, rows of
// a table. What would move the cursor, colour or erase what stands there, or turn the direction of writing, shows as a
// sign; otherwise a forged file could write a verdict of its own over the one that it got.

const SIGN = '\ufffd';

/** Controls, line separators and what overrides or embeds a direction; the marks that mixed scripts need stay. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const UNPRINTABLE_WITHIN = /(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Each a line, whatever is in it. */
export const printableLines = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(UNPRINTABLE, SIGN)).join('\n');

/** Lines and columns as they are. */
export const printableText = (text: string): string => text.replace(UNPRINTABLE_WITHIN, SIGN);

/** Tab-separated, so that other programs can read it. One row whatever is in it: a name could write another row. */
export const printableRow = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
