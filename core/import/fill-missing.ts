// The title and the time of a table that calls no column so: the first column of those that programs have for them which says
// something in the first rows. Where such a title is missing from some rows, the next one becomes the description, whose
// first line is a title too.

import {
  INSTEAD_OF_TIME,
  INSTEAD_OF_TIME_AT_TOP,
  INSTEAD_OF_TITLE,
  IS_LIKE_A_TIME,
  OF_ARRAY,
  plainName,
  USUAL,
} from './column-names';
import { composedTitle, outcomeOf } from './composed-title';
import { EPOCH_FIELDS } from './epoch';
import type { ImportField, Mapping } from './field';
import { areDates, areTimes, cellsAt, type FirstRows } from './fitting';

/** One of them is enough for a time. */
export const TIME_FIELDS: ReadonlySet<ImportField | null> = new Set([
  ...(['when', 'date', 'time', 'earliest'] as const),
  ...EPOCH_FIELDS,
]);

export function missingFilled(columns: readonly string[], mapping: Mapping, rows: FirstRows): Mapping {
  const hasTime = mapping.some((field) => TIME_FIELDS.has(field));
  return withOutcome(columns, titled(columns, hasTime ? mapping : timed(columns, mapping, rows), rows), rows);
}

const put = (mapping: Mapping, at: number, field: ImportField): Mapping =>
  mapping.map((held, place) => (place === at ? field : held));

/** "protoPayload.methodName" is known as methodName too. */
const namesOf = (column: string): readonly string[] =>
  [column, column.slice(column.lastIndexOf('.') + 1)].map(plainName);

function timed(columns: readonly string[], mapping: Mapping, rows: FirstRows): Mapping {
  const levelOf = (at: number) => (columns[at] ?? '').split('.').length;
  const nearestFirst = (places: readonly number[]) => places.toSorted((a, b) => levelOf(a) - levelOf(b));
  const free = ownFirst(columns, nearestFirst([...columns.keys()])).filter((at) => mapping[at] === null);
  const holdsTimes = (at: number) => rows.length === 0 || areTimes(cellsAt(rows, at));
  const named = (names: readonly string[]) =>
    names.flatMap((name) => free.filter((at) => namesOf(columns[at] ?? '').includes(name)));
  const like = free.filter((at) => namesOf(columns[at] ?? '').some(isLikeATime));
  const called = [
    // A search of Elastic has "@timestamp" beside the "event.created" at which it arrived.
    ...free.filter((at) => IS_TIMESTAMP.test(namesOf(columns[at] ?? '').at(-1) ?? '')),
    ...named(INSTEAD_OF_TIME),
    ...nearestFirst([...named(INSTEAD_OF_TIME_AT_TOP), ...like]),
  ];
  const found =
    called.find(holdsTimes) ??
    free.find((at) => areDates(cellsAt(rows, at))) ??
    called.find((at) => cellsAt(rows, at).some((cell) => /\D/.test(cell)));
  return found === undefined ? mapping : put(mapping, found, 'when');
}

/** What a member within members is called as the time itself. */
const IS_TIMESTAMP = /^(?:time(?:stamp)?|datetime|eventtime)$/;

const isLikeATime = (name: string): boolean => {
  const plain = name.replace(/utc|gmt/, '');
  return USUAL[plain] === 'when' || IS_LIKE_A_TIME.test(plain);
};

function titled(columns: readonly string[], mapping: Mapping, rows: FirstRows): Mapping {
  const isSaying = (at: number) => rows.length === 0 || cellsAt(rows, at).some((cell) => !SAYS_NOTHING.test(cell));
  const isNumbering = (at: number) => rows.length > 0 && cellsAt(rows, at).every((cell) => /^#?\d+$/.test(cell));
  const called = mapping.indexOf('title');
  const isCalled = called !== -1 && isSaying(called);
  const without = called === -1 || isCalled ? mapping : put(mapping, called, 'description');
  const free = (at: number) => without[at] === null || without[at] === 'description' || without[at] === 'tags';
  // "Entry #" beside "Entry": figures say something where nothing else does.
  const others = candidates(columns)
    .filter((at) => at !== called && free(at) && isSaying(at))
    .sort((a, b) => Number(isNumbering(a)) - Number(isNumbering(b)));
  const first = isCalled ? called : others.shift();
  const together = isCalled ? new Set<number>() : composedTitle(columns, rows, first);
  if (together.size > 0) return without.map((field, at) => (together.has(at) ? 'title' : field));
  if (first === undefined) return mapping;
  const untitled = rows.filter((row) => {
    const title = (row[first] ?? '').trim();
    // What people leave empty is refused, and no other column is taken for it.
    if (title !== '-' && (isCalled || title !== '')) return false;
    return without.every((field, at) => field !== 'description' || isNothing(row[at]));
  });
  const second = others.find((at) => untitled.some((row) => !isNothing(row[at])));
  const besides = isCalled || second === undefined ? new Set<number>() : composedTitle(columns, rows, second);
  if (besides.size > 0) {
    return without.map((field, at) => (at === first || besides.has(at) ? 'title' : field));
  }
  const described = second === undefined ? without : put(without, second, 'description');
  return put(described, first, 'title');
}

/** Kibana writes a dash, and the logs of a proxy that no threat was found. */
const SAYS_NOTHING = /^(?:-|none|n\/a|null)?$/i;
const isNothing = (cell = ''): boolean => SAYS_NOTHING.test(cell.trim());

function withOutcome(columns: readonly string[], mapping: Mapping, rows: FirstRows): Mapping {
  const places = mapping.flatMap((field, at) => (field === 'title' ? [at] : []));
  const outcome = outcomeOf(columns, rows, places);
  return outcome === null || mapping[outcome] !== null ? mapping : put(mapping, outcome, 'title');
}

/** The columns that can be the title, the best first; what is only told of it last. */
function candidates(columns: readonly string[]): number[] {
  const names = columns.map(namesOf);
  const holding = (name: string) => names.flatMap((known, at) => (known.includes(name) ? [at] : []));
  const usual = (field: ImportField) =>
    names.flatMap((known, at) => (known.some((name) => USUAL[name] === field) ? [at] : []));
  const best = [...new Set([...usual('title'), ...INSTEAD_OF_TITLE.flatMap(holding), ...usual('description')])];
  const isFault = (at: number) => Number(OF_FAULT.test(columns[at] ?? ''));
  return ownFirst(columns, best).sort((a, b) => isFault(a) - isFault(b));
}

/** "protoPayload.status.message" says why it failed, and not what was tried. */
const OF_FAULT = /(?:status|error|exception)\.[^.]+$/i;

const isWithinArray = (column = ''): boolean => column.includes(OF_ARRAY);

/** Those last that come out of arrays. */
const ownFirst = (columns: readonly string[], places: readonly number[]): number[] =>
  places.toSorted((a, b) => Number(isWithinArray(columns[a])) - Number(isWithinArray(columns[b])));
