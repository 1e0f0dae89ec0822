// Canonical JSON (RFC 8785): members ordered by their names' UTF-16 code units, no blanks, numbers and texts as
// ECMAScript writes them. What the record hashes. Throws for what JSON cannot hold.

export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return finite(value);
  if (typeof value === 'string') return wellFormed(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (!isObject(value)) throw new TypeError(`JSON has no ${typeof value}`);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) members += `${members === '' ? '' : ','}${quotedName(name)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object';

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
  return JSON.stringify(value);
}

function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('Half a surrogate pair has no UTF-8');
  return JSON.stringify(text);
}

const MOST_NAMES = 1_000;
const quotedNames = new Map<string, string>();

/** Records have the same few names again and again: each is quoted once. */
function quotedName(name: string): string {
  const known = quotedNames.get(name);
  if (known !== undefined) return known;
  const quoted = wellFormed(name);
  if (quotedNames.size < MOST_NAMES) quotedNames.set(name, quoted);
  return quoted;
}
