// Which texts are read as Markdown, wherever they are shown: those that are read within a fraction of a second. A reader goes on from
// many a sign or line through all that follows, and through lists within each other with each of them: "- " five thousand times over
// keeps a process for half a minute. Any other text is shown as it was typed.

/** In UTF-16 units. */
const MOST_LENGTH = 20_000;
/** What follows, for each sign and line: of 20,000 characters 400 of them. */
const MOST_STEPS = 8_000_000;
/** Of lists and quotes within each other: their markers at the beginning of a line, with the blanks around them. */
const WIDEST_PREFIX = 200;

/** What can begin or end emphasis, a link or HTML; an underscore within a word does neither. */
const SIGN = /\*+|[<[]|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;
const PREFIX = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/;
const MARKER = /[>*+.)-]/g;

export function isReadAsMarkdown(text: string): boolean {
  if (text.length > MOST_LENGTH) return false;
  const prefixes = text.split(/\r\n?|\n/).map((line) => PREFIX.exec(line)?.[0] ?? '');
  const steps = prefixes.reduce((count, prefix) => count + 1 + countOf(MARKER, prefix), countOf(SIGN, text));
  return steps * text.length <= MOST_STEPS && prefixes.every((prefix) => widthOf(prefix) <= WIDEST_PREFIX);
}

const countOf = (sign: RegExp, text: string): number => text.match(sign)?.length ?? 0;

/** A tab is as wide as four blanks. */
const widthOf = (prefix: string): number => prefix.length + 3 * countOf(/\t/g, prefix);
