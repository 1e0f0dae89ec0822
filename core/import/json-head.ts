// What JSON is, from its beginning: one object a line or one after another, an array of them, which can be a member of a
// document, or a document whose members are they. Objects within objects are columns of their own.

import { eventInputSchema, eventOutSchema } from '@/core/contracts/event';
import { ok, type Result, refuse } from '@/core/result';
import { OF_ARRAY } from './column-names';
import { ElementCutter } from './element-cutter';
import type { ImportField } from './field';
import { TIME_FIELDS } from './fill-missing';
import { hasUsualNames, type ImportFormat, linesFormat } from './format';
import { type FoundHead, LINES_LOOKED_AT, plainHead, type RecordArray } from './found-head';
import { decoded } from './text-encoding';

export function jsonHead(begun: string): Result<FoundHead, string> {
  if (/^\{\s*"format"\s*:\s*"onset-state"/.test(begun))
    return ok(plainHead('onset-json', ONSET_MEMBERS, { member: 'events', level: 1 }));
  return begun.startsWith('{') ? objectsHead(begun) : arrayHead(begun, DOCUMENT);
}

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
  const rows = objects.map((said) => columns.map((name) => cellText(said[name])));
  return plainHead(format, columns, array, rows);
}

const DOCUMENT: RecordArray = { member: null, level: 1 };

/** As jq and Hayabusa print them, on several lines each. */
const ONE_AFTER_ANOTHER: RecordArray = { member: null, level: 0 };

/** Lines, or CloudTrail's {"Records": [{…}]} and the like: a document whose objects are those of one array in it. */
function objectsHead(text: string): Result<FoundHead, string> {
  const lines = text.split(/\r\n|\n|\r/, LINES_LOOKED_AT).filter((line) => line.trim() !== '');
  const isOneALine = objectIn(lines[0] ?? '') !== null;
  const [whole] = objectsAt(text, ONE_AFTER_ANOTHER);
  const array = arrayOfRecords(text);
  const holdsEvents = array !== null && objectsAt(text, array).some((held) => saysAll(columnsOf(held)));
  const isEventItself = whole !== undefined && (isEvent(whole) || (!holdsEvents && saysAll(columnsOf(whole))));
  // Such documents can stand one a line too.
  if (isOneALine && lines.length > 1 && (isEventItself || !holdsEvents)) return linesHead(text);
  if (holdsObjectsAlone(text) && objectsAt(text, DOCUMENT).every(isEvent)) return arrayHead(text, DOCUMENT);
  if (array !== null && !isEventItself) return arrayHead(text, array);
  return isOneALine || whole === undefined ? linesHead(text) : arrayHead(text, ONE_AFTER_ANOTHER);
}

const objectsAt = (text: string, { member, level }: RecordArray): readonly JsonObject[] =>
  objectsIn(
    new ElementCutter(member, level)
      .push(new TextEncoder().encode(text))
      .slice(0, LINES_LOOKED_AT)
      .map((cut) => (cut.kind === 'record' ? decoded(cut.bytes).text : '')),
  );

/** What says itself what happened and when is no wrapping of what did. */
const isEvent = (said: JsonObject): boolean => saysAll(columnsOf(said).filter(({ name }) => !name.includes(OF_ARRAY)));

interface Column {
  readonly name: string;
  readonly field: ImportField | null;
}

function columnsOf(said: JsonObject): readonly Column[] {
  const { columns, mapping } = linesHeadOf([said], null);
  return columns.map((name, at) => ({ name, field: mapping[at] ?? null }));
}

const saysAll = (columns: readonly Column[]): boolean =>
  columns.some(({ field }) => field === 'title') && columns.some(({ field }) => TIME_FIELDS.has(field));

const JSON_TOKEN = /"((?:[^"\\]|\\.)*)"(\s*:)?|\[\s*\{|[[\]{}]/g;

/** psort's {"event_0": {…}, "event_1": {…}}: all that the document holds are objects, of which there are several. */
function holdsObjectsAlone(text: string): boolean {
  let [level, names, objects] = [0, 0, 0];
  for (const [token, , colon] of text.matchAll(JSON_TOKEN)) {
    if (colon !== undefined) names += level === 1 ? 1 : 0;
    else if (token === '}' || token === ']') level -= 1;
    else if (!token.startsWith('"')) {
      objects += level === 1 && token === '{' ? 1 : 0;
      level += token === '{' || token === '[' ? 1 : 2;
    }
  }
  return names > 1 && names === objects;
}

/** The array of objects that is nearest to the top of the document, such as the hits of a search; null where there is none. */
function arrayOfRecords(text: string): RecordArray | null {
  let level = 0;
  let member: string | null = null;
  let nearest: RecordArray | null = null;
  for (const [token, said, colon] of text.matchAll(JSON_TOKEN)) {
    if (colon !== undefined) member = said ?? null;
    else if (token.startsWith('[') && token.endsWith('{')) {
      if (member !== null && level > 0 && level < (nearest?.level ?? MOST_LEVELS)) nearest = { member, level };
      level += 2;
    } else if (token === '{' || token === '[') level += 1;
    else if (token === '}' || token === ']') level -= 1;
  }
  return nearest;
}

/** Events as Onset’s API gives and takes them, or objects of anybody else’s. */
function arrayHead(text: string, array: RecordArray): Result<FoundHead, string> {
  const objects = objectsAt(text, array);
  if (objects.length === 0) return refuse('This is a JSON array, and no whole object stands at its beginning.');
  const columns = membersOf(objects);
  const isOurs = columns.includes('title') && columns.every((name) => EVENT_MEMBERS.has(name));
  return ok(isOurs ? plainHead('onset-json', ONSET_MEMBERS, array) : linesHeadOf(objects, array));
}

const EVENT_MEMBERS: ReadonlySet<string> = new Set([
  ...Object.keys(eventInputSchema.shape),
  ...Object.keys(eventOutSchema.shape),
]);

/** Counts of nanoseconds and the like, of which a number keeps no more than 15 figures. */
const LONG_NUMBER = /\d{16}/;
const TEXT_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])\d{16,}(?![\d.eE])/g;
const inWords = (found: string): string => (found.startsWith('"') ? found : `"${found}"`);

/** Null where the line is none. */
export function objectIn(line: string): JsonObject | null {
  try {
    const read: unknown = JSON.parse(LONG_NUMBER.test(line) ? line.replace(TEXT_OR_LONG_NUMBER, inWords) : line);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

/**
 * Objects within objects are columns of their own in logs of programs, "userIdentity.arn", and so is what the objects of an array
 * have under one name, "events[].name". An array of several is a column too, since that alone says what belongs together.
 */
export const inColumns = (said: JsonObject, format: ImportFormat): JsonObject =>
  hasUsualNames(format) ? Object.fromEntries(leavesOf(said, '', MOST_LEVELS)) : said;

const MOST_LEVELS = 8;

type Leaf = readonly [column: string, value: unknown];

const leavesOf = (said: object, before: string, levels: number): readonly Leaf[] =>
  Object.entries(said).flatMap(([name, value]): readonly Leaf[] => {
    const column = `${before}${name}`;
    if (levels === 0 || typeof value !== 'object' || value === null) return [[column, value]];
    if (!Array.isArray(value)) return leavesOf(value, `${column}.`, levels - 1);
    if (value.length === 0 || !value.every(isObject)) return [[column, value]];
    const within = gathered(value.flatMap((element) => leavesOf(element, `${column}${OF_ARRAY}.`, levels - 1)));
    return value.length === 1 ? within : [[`${column}${OF_ARRAY}`, value], ...within];
  });

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each column once, with all that it says; what stands alone stays as it is. */
function gathered(leaves: readonly Leaf[]): readonly Leaf[] {
  const values = new Map<string, unknown[]>();
  for (const [column, value] of leaves) values.set(column, [...(values.get(column) ?? []), value]);
  return [...values].map(([column, all]) => [column, all.length === 1 ? all[0] : [...new Set(all.map(cellText))]]);
}

/** What a member of a JSON object is as a cell. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((member) => typeof member === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
