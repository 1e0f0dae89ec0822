// What may be a file of events, before it is opened.

export interface ImportFile {
  readonly name: string;
  readonly blob: Blob;
  readonly isPasted: boolean;
}

/** Rows copied out of a spreadsheet: cells parted by tabs, on a line of their own each. */
export const areRows = (text: string): boolean => /\t/.test(text) && /[\r\n]/.test(text.trimStart());

const READABLE = /\.(?:csv|tsv|tab|txt|jsonl?|ndjson)$/i;

/** Whether a file of this name may well be one of events. */
export const mayHoldEvents = (name: string): boolean => READABLE.test(name);
