// Which column becomes what of an event. Columns are known by their place, since names can repeat or be missing.

import { ok, type Result, refuse } from '@/core/result';
import { GATHERED_FIELDS, IMPORT_FIELDS, type ImportField, type Mapping } from './field';
import { otherwise } from './guess';

/** What a person changes of a mapping: by the column's name, or by its number from 1 where it has none of its own. */
export type MappingWishes = ReadonlyMap<string, ImportField | null>;

/** `column=field` pairs parted by commas, as a command line or a form gives them; `column=` leaves a column out. */
export function readWishes(text: string): Result<MappingWishes, string> {
  const wishes = new Map<string, ImportField | null>();
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const cut = pair.lastIndexOf('=');
    if (cut < 1) return refuse(`“${pair.trim()}” is no pair: write column=field, such as message=title.`);
    const field = readField(pair.slice(cut + 1).trim());
    if (!field.ok) return field;
    wishes.set(pair.slice(0, cut).trim(), field.value);
  }
  return ok(wishes);
}

function readField(word: string): Result<ImportField | null, string> {
  if (word === '') return ok(null);
  const field = IMPORT_FIELDS.find((known) => known === word);
  return field === undefined
    ? refuse(`There is no field “${word}”. Give one of ${IMPORT_FIELDS.join(', ')}.`)
    : ok(field);
}

/** @param guessed what the columns become by their names; what is wished takes its place */
export function mappingWith(
  columns: readonly string[],
  guessed: Mapping,
  wishes: MappingWishes,
): Result<Mapping, string> {
  const placed: [number, ImportField | null][] = [];
  for (const [name, field] of wishes) {
    const at = placeOf(columns, name);
    if (at === null) return refuse(`There is no column “${name}”. The file has ${columns.join(', ')}.`);
    placed.push([at, field]);
  }
  return checked(columns, withWishes(columns, guessed, placed));
}

/** By the place of the column, from 0, in the order in which they were made. */
type PlacedWishes = Iterable<readonly [at: number, field: ImportField | null]>;

/**
 * A wish for a field that one column fills takes it from the column that had it. A wish for the title takes it from those
 * that were guessed: several that are wished for are the title together. Beside a time of day what was guessed to be the time
 * is the date.
 */
export function withWishes(columns: readonly string[], guessed: Mapping, wishes: PlacedWishes): Mapping {
  const mapping = [...guessed];
  const wished = new Set<number>();
  for (const [at, field] of wishes) {
    if (at >= mapping.length) continue;
    if (field !== null && (field === 'title' || !GATHERED_FIELDS.includes(field))) {
      for (const [other, held] of mapping.entries()) {
        const isShared = field === 'title' && wished.has(other);
        if (held === field && !isShared) mapping[other] = otherwise(columns[other] ?? '', field);
      }
    }
    mapping[at] = field;
    wished.add(at);
    if (field === 'time' && !mapping.includes('date')) mapping.splice(0, mapping.length, ...dated(mapping));
  }
  return mapping;
}

const dated = (mapping: Mapping): Mapping => mapping.map((held) => (held === 'when' ? 'date' : held));

function placeOf(columns: readonly string[], name: string): number | null {
  const wanted = name.toLowerCase();
  const at = columns.findIndex((column) => column.toLowerCase() === wanted);
  if (at !== -1) return at;
  const number = /^\d{1,4}$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= columns.length ? number - 1 : null;
}

/** Refused where an event could not be made of it. */
export function checked(columns: readonly string[], mapping: Mapping): Result<Mapping, string> {
  if (!mapping.includes('title')) {
    return refuse(`No column is the title. Say which one is: the file has ${columns.join(', ')}.`);
  }
  const repeated = mapping.find(
    (field, at) => field !== null && !GATHERED_FIELDS.includes(field) && mapping.indexOf(field) !== at,
  );
  if (repeated) return refuse(`Two columns are “${repeated}”; only one can be.`);
  if (mapping.includes('time') && !mapping.includes('date')) {
    return refuse('A column is the time of day and none is the date. Say which column is the date.');
  }
  return ok(mapping);
}

/** What of `columns` becomes `field`, by place. */
export const placesOf = (mapping: Mapping, field: ImportField): readonly number[] =>
  mapping.flatMap((held, at) => (held === field ? [at] : []));
