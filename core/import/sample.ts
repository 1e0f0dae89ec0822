// The first rows of a file as they are given, and how much of its beginning is whole rows: what somebody maps columns with,
// before or even where no row can be imported yet. The rows are counted as the import itself counts them.

import { plainCell } from '@/core/export/csv';
import { ok, type Result } from '@/core/result';
import { cellsOf } from './cells';
import type { Cut } from './cut';
import { isNoted } from './format';
import { cutterFor, type FoundHead, HEAD_BYTES } from './found-head';
import { readHead } from './head';
import type { RowPlace } from './imported-row';
import { cellText, inColumns, objectIn } from './json-head';
import { readLogLine } from './log-line';
import { isNote } from './noted-log';
import { areRefusedRows } from './refused-rows';
import { byteOrderMark, decoded, Transcoder } from './text-encoding';

const SAMPLED_ROWS = 20;
const LF = 0x0a;

export interface SampleRow extends RowPlace {
  readonly cells: readonly string[];
}

export interface FileSample {
  readonly head: FoundHead;
  readonly rows: readonly SampleRow[];
  /** How many of the bytes are whole rows; all of them where the file ends with them. */
  readonly wholeBytes: number;
}

/** @param isWhole whether `bytes` are all of the file. Refused, in words, where it is no file of events. */
export function sampleOf(bytes: Uint8Array, isWhole: boolean): Result<FileSample, string> {
  const mark = byteOrderMark(bytes);
  const isUtf8 = mark === null || mark.encoding === 'utf-8';
  const given = bytes.subarray(mark?.lengthBytes ?? 0);
  const text = isUtf8 ? given : new Transcoder(mark.encoding).push(given);
  const head = readHead(text.subarray(0, HEAD_BYTES));
  if (!head.ok) return head;
  const cutter = cutterFor(head.value);
  const cuts = cutter.push(text);
  const { heldBytes } = cutter;
  const rows = sampled(isWhole ? [...cuts, ...cutter.end()] : cuts, head.value);
  if (isWhole || heldBytes === text.length) return ok({ head: head.value, rows, wholeBytes: bytes.length });
  return ok({ head: head.value, rows, wholeBytes: isUtf8 ? bytes.length - heldBytes : wholeUnits(bytes) });
}

/** Of UTF-16, up to the last line end. */
function wholeUnits(bytes: Uint8Array): number {
  const isLittle = bytes[0] === 0xff;
  for (let at = bytes.length - (bytes.length % 2) - 2; at > 0; at -= 2) {
    const [low, high] = isLittle ? [bytes[at], bytes[at + 1]] : [bytes[at + 1], bytes[at]];
    if (low === LF && high === 0) return at + 2;
  }
  return bytes.length;
}

function sampled(cuts: readonly Cut[], head: FoundHead): readonly SampleRow[] {
  const rows: SampleRow[] = [];
  const isOurs = head.format === 'onset-csv' || areRefusedRows(head.columns);
  for (const [at, cut] of cuts.entries()) {
    if (rows.length === SAMPLED_ROWS) break;
    if (at < head.recordsBefore) continue;
    const cells = cellsIn(cut, head);
    if (isNoted(head.format) && isNote(cells[0] ?? '')) continue;
    if (cells.some((cell) => cell.trim() !== '')) {
      rows.push({ row: at + 1, line: cut.line, cells: isOurs ? cells.map(plainCell) : cells });
    }
  }
  return rows;
}

function cellsIn(cut: Cut, { columns, delimiter, format }: FoundHead): readonly string[] {
  if (cut.kind !== 'record') return ['…'];
  const { text } = decoded(cut.bytes);
  if (format === 'log-lines') return readLogLine(text) ?? [text];
  if (delimiter === null) {
    const said = objectIn(text);
    if (said === null) return [text];
    const leaves = inColumns(said, format);
    return columns.map((name) => cellText(leaves[name]));
  }
  const cells = cellsOf(text, delimiter);
  return cells.ok ? cells.value : [text];
}
