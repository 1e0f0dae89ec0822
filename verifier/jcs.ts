// Canonical JSON (RFC 8785): members in the order of their names' UTF-16 code units, no blanks, texts and numbers as
// ECMAScript writes them. Takes what the strict reader gave, so that there is nothing to refuse.

import type { Json } from './json';

/** Members that are in order already, as in every record that Onset wrote, leave it to the engine, which is faster. */
export const canonicalJson = (value: Json): string => (isOrdered(value) ? JSON.stringify(value) : written(value));

function isOrdered(value: Json): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (isList(value)) return value.every(isOrdered);
  let last: string | undefined;
  for (const name in value) {
    if (last !== undefined && name < last) return false;
    last = name;
    const member = value[name];
    if (member !== undefined && !isOrdered(member)) return false;
  }
  return true;
}

function written(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(written).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${written(member)}`).join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
