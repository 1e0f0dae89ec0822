// What a file is, from its first bytes: a table with its delimiter and columns, JSON lines or a JSON array. Refuses, in words,
// what is none of them: other kinds of file, and noise.

import { ok, type Result, refuse } from '@/core/result';
import { type FoundHead, LINES_LOOKED_AT, plainHead } from './found-head';
import { jsonHead } from './json-head';
import { LogCutter } from './log-cutter';
import { LOG_COLUMNS, readLogLine } from './log-line';
import { isComplete, tableHead } from './table-head';
import { decoded } from './text-encoding';

export function readHead(head: Uint8Array): Result<FoundHead, string> {
  const wrong = wrongKind(head);
  if (wrong !== null) return refuse(wrong);
  const { text } = decoded(withoutBrokenEnd(head));
  const begun = text.trimStart();
  if (begun.startsWith('{"accessLog":')) return refuse(SEALED_RECORD);
  if (/^(?:\{|\[\s*(?:[{\]]|$))/.test(begun)) return jsonHead(begun);
  if (begun === '') return refuse('The file is empty.');
  if (MARKUP.test(begun)) return refuse(IS_MARKUP);
  const log = logHead(head);
  if (log !== null && log.head.above.length === 0) return ok(log.head);
  const table = tableHead(head);
  const isTable = table.ok && (isComplete(table.value.mapping) || partsMost(table.value, log?.texts ?? []));
  return log === null || isTable ? table : ok(log.head);
}

/** Whether most lines have as many cells as there are columns. */
const partsMost = ({ delimiter, columns }: FoundHead, lines: readonly string[]): boolean =>
  delimiter !== null &&
  lines.filter((line) => line.split(delimiter).length === columns.length).length * 2 > lines.length;

const MOST_LINES_ABOVE = 30;

/** Null where most lines of the beginning, but for a few above the first, have no time where logs have it. */
function logHead(head: Uint8Array): { readonly head: FoundHead; readonly texts: readonly string[] } | null {
  const cutter = new LogCutter();
  const cuts = [...cutter.push(head), ...cutter.end()].slice(0, LINES_LOOKED_AT);
  const texts = cuts.map((cut) => (cut.kind === 'record' ? decoded(cut.bytes).text : ''));
  const lines = texts.map(readLogLine);
  const recordsBefore = lines.findIndex((line) => line !== null);
  if (recordsBefore === -1 || recordsBefore > MOST_LINES_ABOVE) return null;
  const rows = lines.slice(recordsBefore).filter((line) => line !== null);
  const above = texts.slice(0, recordsBefore).filter((text) => text.trim() !== '');
  if (above.length > 0 && rows.length * 2 <= lines.length - recordsBefore) return null;
  const plain = plainHead('log-lines', LOG_COLUMNS, null, rows);
  return { head: { ...plain, recordsBefore, above: above.map((text) => text.trim()) }, texts };
}

/** Not "<34>", which a line of syslog begins with. */
const MARKUP = /^<[?!a-z]/i;
const IS_MARKUP =
  'This is XML or HTML, which is no table of events. Export the same as CSV or JSON, or copy the rows of its table and paste them.';

const SEALED_RECORD =
  'This is a sealed record, which proves what happened and is no table of events. Export the incident as a state instead: JSON with a revision or an audience.';

const KINDS: readonly (readonly [readonly number[], string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    'This is a zip file or a spreadsheet. Save the sheet as CSV, or copy its rows and paste them.',
  ],
  [[0x1f, 0x8b], 'This is compressed (gzip). Unpack it first.'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'This is compressed (zstd). Unpack it first.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Add it to the evidence instead.'],
  [
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    'This is an SQLite database, perhaps Plaso storage. Export it with psort first.',
  ],
  [
    [0x45, 0x6c, 0x66, 0x46, 0x69, 0x6c, 0x65],
    'This is an event log of Windows (EVTX). Export it as CSV or JSON first, with EvtxECmd, Chainsaw or Hayabusa.',
  ],
  [[0x72, 0x65, 0x67, 0x66], 'This is a registry hive of Windows. Export its keys as CSV first, with RECmd.'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is a file of an older Office, such as a spreadsheet. Save the sheet as CSV, or copy its rows and paste them.',
  ],
];

function wrongKind(head: Uint8Array): string | null {
  const kind = KINDS.find(([signature]) => signature.every((byte, at) => head[at] === byte));
  if (kind !== undefined) return kind[1];
  // Further down they belong to rows, which are refused one by one.
  return firstLine(head).includes(0) ? 'This is no text: it contains NUL bytes.' : null;
}

function firstLine(head: Uint8Array): Uint8Array {
  const end = head.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  return end === -1 ? head : head.subarray(0, end);
}

/** The head may end within a letter of several bytes. */
function withoutBrokenEnd(head: Uint8Array): Uint8Array {
  let end = head.length;
  for (let back = 1; back <= 3 && back <= head.length; back += 1) {
    const byte = head[head.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      end = head.length - back;
      break;
    }
  }
  return end === head.length || isWhole(head.subarray(end)) ? head : head.subarray(0, end);
}

const isWhole = (letter: Uint8Array): boolean => decoded(letter).isUtf8;
