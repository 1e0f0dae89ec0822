// A log with notes among its rows, as IIS, Exchange and Zeek write it: lines that begin with # and say what follows, the names
// of the columns among it. The times of such logs are in UTC.

const FIELDS = /^#Fields:?[ \t]+(.+)$/i;

export const isNote = (record: string): boolean => record.startsWith('#');

/** What follows "#Fields:"; null where the note is another. */
export const namesInNote = (note: string): string | null => FIELDS.exec(note)?.[1]?.trim() ?? null;

const DELIMITERS = ['\t', ',', ' '];

/** The names of the columns, whichever parts them; those of a cell can have blanks in them where tabs or commas do. */
export const columnsInNote = (names: string): readonly string[] =>
  names.split(DELIMITERS.find((part) => names.includes(part)) ?? ' ');
