// What a file is, from its first bytes: a table with its delimiter and columns, JSON lines or a JSON array. Refuses, in words,
// what is none of them: other kinds of file, and noise.

import { eventInputSchema, eventOutSchema } from '@/core/contracts/event';
import { ok, type Result, refuse } from '@/core/result';
import { readLogTime } from '@/core/time/log-time';
import { readDateTime } from '@/core/time/rfc3339';
import { cellsOf } from './cells';
import type { Cutter } from './cut';
import { ElementCutter } from './element-cutter';
import { withEpochs } from './epoch';
import type { Mapping } from './field';
import { guessMapping, type ImportFormat, linesFormat, tableFormat } from './format';
import { LineCutter } from './line-cutter';
import { LOG_COLUMNS, readLogLine } from './log-line';
import { decoded } from './text-encoding';

/** All that is looked at: a header and some rows. */
export const HEAD_BYTES = 65_536;

export interface FoundHead {
  readonly format: ImportFormat;
  /** By the file's own names, or by number where it has none. */
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  /** Of JSON whose records are the elements of an array: the member that holds it, or null for the whole document. */
  readonly array: { readonly member: string | null } | null;
  /** Of a table. */
  readonly delimiter: string | null;
  /** How many records of a table come before its rows: that which names its columns, and Excel's "sep=;". */
  readonly recordsBefore: number;
}

export function readHead(head: Uint8Array): Result<FoundHead, string> {
  const wrong = wrongKind(head);
  if (wrong !== null) return refuse(wrong);
  const { text } = decoded(withoutBrokenEnd(head));
  const begun = text.trimStart();
  if (begun.startsWith('{"accessLog":')) return refuse(SEALED_RECORD);
  if (/^\{\s*"format"\s*:\s*"onset-state"/.test(begun))
    return ok(plainHead('onset-json', ONSET_MEMBERS, { member: 'events' }));
  if (/^\[\s*(?:[{\]]|$)/.test(begun)) return arrayHead(begun, DOCUMENT);
  const member = memberOfRecords(begun);
  if (member !== null) return arrayHead(begun, { member });
  if (begun.startsWith('{')) return linesHead(begun);
  if (begun === '') return refuse('The file is empty.');
  const [line = ''] = begun.split(/[\r\n]/, 1);
  return readLogLine(line) === null ? tableHead(head) : ok(plainHead('log-lines', LOG_COLUMNS, null));
}

/** What cuts the file into the records that its head found. */
export function cutterFor({ array, delimiter }: FoundHead): Cutter {
  if (array !== null) return new ElementCutter(array.member);
  return new LineCutter(delimiter === null ? null : delimiter.charCodeAt(0));
}

const SEALED_RECORD =
  'This is a sealed record, which proves what happened and is no table of events. Export the incident as a state instead: JSON with a revision or an audience.';

const ONSET_MEMBERS: readonly string[] = [
  'title',
  'when',
  'until',
  'category',
  'milestone',
  'confidence',
  'description',
  'executiveText',
  'learnedAt',
];

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

const plainHead = (format: ImportFormat, columns: readonly string[], array: FoundHead['array']): FoundHead => ({
  format,
  array,
  columns,
  mapping: guessMapping(format, columns),
  delimiter: null,
  recordsBefore: 0,
});

const LINES_LOOKED_AT = 100;

/** Lines can have different members: those of the first lines are the columns. */
function linesHead(text: string): Result<FoundHead, string> {
  const objects = objectsIn(text.split(/\r\n|\n|\r/, LINES_LOOKED_AT));
  if (objects.length === 0) return refuse('This looks like JSON, and its first lines are no objects, one a line.');
  return ok(linesHeadOf(objects, null));
}

type JsonObject = Readonly<Record<string, unknown>>;

const objectsIn = (records: readonly string[]): readonly JsonObject[] =>
  records.map(objectIn).filter((read) => read !== null);

const membersOf = (objects: readonly JsonObject[]): readonly string[] => [
  ...new Set(objects.flatMap((read) => Object.keys(read))),
];

function linesHeadOf(given: readonly JsonObject[], array: FoundHead['array']): FoundHead {
  const format = linesFormat(membersOf(given));
  const objects = given.map((said) => inColumns(said, format));
  const columns = membersOf(objects);
  const head = plainHead(format, columns, array);
  return {
    ...head,
    mapping: withEpochs(
      head.mapping,
      objects.map((said) => columns.map((name) => cellText(said[name]))),
    ),
  };
}

const DOCUMENT = { member: null };
/** CloudTrail's {"Records": [{…}]}: the array that is all of a document; null where there is none. */
function memberOfRecords(text: string): string | null {
  const [, member] = /^\{\s*"([^"\\]{1,64})"\s*:\s*\[\s*\{/.exec(text) ?? [];
  const [line = ''] = text.split(/[\r\n]/, 1);
  const others = Object.keys(objectIn(line) ?? {}).filter((name) => name !== member);
  return member === undefined || others.length > 0 ? null : member;
}

/** Events as Onset’s API gives and takes them, or objects of anybody else’s. */
function arrayHead(text: string, array: NonNullable<FoundHead['array']>): Result<FoundHead, string> {
  const cuts = new ElementCutter(array.member).push(new TextEncoder().encode(text)).slice(0, LINES_LOOKED_AT);
  const objects = objectsIn(cuts.map((cut) => (cut.kind === 'record' ? decoded(cut.bytes).text : '')));
  if (objects.length === 0) return refuse('This is a JSON array, and no whole object stands at its beginning.');
  const columns = membersOf(objects);
  const isOurs = columns.includes('title') && columns.every((name) => EVENT_MEMBERS.has(name));
  return ok(isOurs ? plainHead('onset-json', ONSET_MEMBERS, array) : linesHeadOf(objects, array));
}

const EVENT_MEMBERS: ReadonlySet<string> = new Set([
  ...Object.keys(eventInputSchema.shape),
  ...Object.keys(eventOutSchema.shape),
]);

/** Null where the line is none. */
export function objectIn(line: string): JsonObject | null {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

/** Objects within objects are columns of their own in logs of programs: "userIdentity.arn". */
export const inColumns = (said: JsonObject, format: ImportFormat): JsonObject =>
  format === 'jsonl' ? Object.fromEntries(leavesOf(said, '', MOST_LEVELS)) : said;

const MOST_LEVELS = 8;

const leavesOf = (said: object, before: string, levels: number): readonly (readonly [string, unknown])[] =>
  Object.entries(said).flatMap(([name, value]) =>
    levels > 0 && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value, `${before}${name}.`, levels - 1)
      : [[`${before}${name}`, value] as const],
  );

/** What a member of a JSON object is as a cell. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((member) => typeof member === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const DELIMITERS = [',', '\t', ';', '|'];
const MOST_COLUMNS = 1_000;

function tableHead(head: Uint8Array): Result<FoundHead, string> {
  const [, announced] = /^"?sep=(\t|[^\s"\\])"?[\r\n]/i.exec(decoded(head.subarray(0, 16)).text) ?? [];
  const skipped = announced === undefined ? 0 : 1;
  const candidates = (announced === undefined ? DELIMITERS : [announced]).map((delimiter) => ({
    delimiter,
    cells: firstRows(head, delimiter, skipped + 1)[skipped] ?? [],
  }));
  const [best] = candidates.filter(({ cells }) => cells.length > 1).sort((a, b) => b.cells.length - a.cells.length);
  if (best === undefined) {
    return refuse('This is no table: its first line has no commas, tabs, semicolons or bars that part cells.');
  }
  if (best.cells.length > MOST_COLUMNS)
    return refuse(`This is no table: its first line has ${best.cells.length} cells.`);
  const hasHeader = !best.cells.some(isTime);
  const named = best.cells.map((cell, at) => (hasHeader && cell.trim() !== '' ? cell.trim() : `Column ${at + 1}`));
  const columns = EVENT_VIEWER.test(named.join()) ? [...named, 'Description'] : named;
  if (!columns.every((name) => PRINTABLE.test(name))) return refuse('This is no table: its first line is no text.');
  const format = hasHeader ? tableFormat(columns) : 'table';
  const guessed = hasHeader ? guessMapping(format, columns) : headless(best.cells);
  const recordsBefore = skipped + (hasHeader ? 1 : 0);
  const mapping = withEpochs(guessed, firstRows(head, best.delimiter).slice(recordsBefore));
  return ok({ format, columns, mapping, array: null, delimiter: best.delimiter, recordsBefore });
}

/** Windows Event Viewer names no column for the message that each row ends in. */
const EVENT_VIEWER = /^(?:Level|Keywords),Date and Time,Source,Event ID,Task Category$/;

const PRINTABLE = /^[^\p{Cc}\uFFFD]{1,500}$/u;

/** Empty where a row cannot be told into cells. */
function firstRows(head: Uint8Array, delimiter: string, count = LINES_LOOKED_AT): readonly (readonly string[])[] {
  const cutter = new LineCutter(delimiter.charCodeAt(0));
  const whole = cutter.push(head);
  // What stands last in a full head may go on behind it.
  const cuts = whole.length > 0 && head.length >= HEAD_BYTES ? whole : [...whole, ...cutter.end()];
  return cuts.slice(0, count).map((cut) => {
    const cells = cut.kind === 'record' ? cellsOf(decoded(cut.bytes).text, delimiter) : null;
    return cells?.ok ? cells.value : [];
  });
}

const isTime = (cell: string): boolean =>
  (readDateTime(cell.trim(), 'UTC') ?? readLogTime(cell.trim(), 'UTC'))?.ok === true;

/** Rows without a header: the first time is the time, the longest other text the title. */
function headless(cells: readonly string[]): Mapping {
  const when = cells.findIndex(isTime);
  const longest = Math.max(...cells.map((cell, at) => (at === when ? -1 : cell.length)));
  const title = cells.findIndex((cell, at) => at !== when && cell.length === longest);
  return cells.map((_, at) => (at === when ? 'when' : at === title ? 'title' : null));
}
