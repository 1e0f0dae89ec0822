// What stands above the rows of a table and is none of them: Excel's "sep=;", PowerShell's "#TYPE …", and the lines of IIS,
// Exchange and Zeek that end in "#Fields: …".

import type { ImportFormat } from './format';
import { columnsInNote, namesInNote } from './noted-log';

const DELIMITERS = [',', '\t', ';', '|'];

export interface Preamble {
  /** How many there are before the header, or before the rows where they name the columns. */
  readonly lines: number;
  readonly columns: readonly string[] | null;
  /** What it is where they do. */
  readonly noted: ImportFormat;
  readonly delimiters: readonly string[];
}

export function preambleOf(text: string): Preamble {
  const [, announced] = /^"?sep=(\t|[^\s"\\])"?[\r\n]/i.exec(text) ?? [];
  if (announced !== undefined) return { lines: 1, columns: null, noted: 'w3c-log', delimiters: [announced] };
  const [notes = ''] = /^(?:#[^\r\n]*(?:\r\n|\n|\r))*/.exec(text) ?? [];
  const lines = notes.split(/[\r\n]+/).filter((line) => line !== '');
  const fields = lines.map(namesInNote).find((names) => names !== null);
  if (fields !== undefined && fields !== null) {
    const columns = columnsInNote(fields);
    const noted = lines.some((line) => IN_LOCAL_TIME.test(line)) ? 'w3c-local-log' : 'w3c-log';
    // CloudFront parts the names by blanks and the cells by tabs.
    const [row = ''] = text.slice(notes.length).split(/[\r\n]/, 1);
    const delimiter = ['\t', ','].find((part) => fields.includes(part) || row.split(part).length === columns.length);
    return { lines: lines.length, columns, noted, delimiters: [delimiter ?? ' '] };
  }
  return { lines: /^#TYPE /.test(notes) ? 1 : 0, columns: null, noted: 'w3c-log', delimiters: DELIMITERS };
}

/** The firewall of Windows. */
const IN_LOCAL_TIME = /^#Time Format: *Local\b/i;
