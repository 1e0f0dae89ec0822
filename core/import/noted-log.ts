// A log with notes among its rows, as IIS, Exchange and Zeek write it: lines that begin with # and say what follows, the names
// of the columns among it. The times of such logs are in UTC.

const FIELDS = /^#Fields:?[ \t]+(.+)$/i;

export const isNote = (record: string): boolean => record.startsWith('#');

/** What follows "#Fields:"; null where the note is another. */
export const namesInNote = (note: string): string | null => FIELDS.exec(note)?.[1]?.trim() ?? null;
