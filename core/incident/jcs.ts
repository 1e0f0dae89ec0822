// Canonical JSON (RFC 8785): members ordered by their names' UTF-16 code units, no blanks, numbers and texts as
// ECMAScript writes them. What the record hashes. Throws for what JSON cannot hold.

export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return finite(value);
  if (typeof value === 'string') return wellFormed(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}`);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${wellFormed(name)}:${canonicalJson(member)}`).join(',')}}`;
}

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
  return JSON.stringify(value);
}

const UNPAIRED_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function wellFormed(text: string): string {
  if (UNPAIRED_SURROGATE.test(text)) throw new TypeError('Half a surrogate pair has no UTF-8');
  return JSON.stringify(text);
}
