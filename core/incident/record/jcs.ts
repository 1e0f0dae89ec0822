// Canonical JSON (RFC 8785): members ordered by their names' UTF-16 code units, no blanks, numbers and texts as
// ECMAScript writes them. What the record hashes. Throws for what JSON cannot hold.

export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return finite(value);
  if (typeof value === 'string') return wellFormed(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (!isObject(value)) throw new TypeError(`JSON has no ${typeof value}`);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  for (const { name, quoted } of inOrder(Object.keys(value))) {
    const member = value[name];
    if (member !== undefined) members += (members === '' ? quoted : `,${quoted}`) + canonicalJson(member);
  }
  return `{${members}}`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object';

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`);
  return String(value);
}

function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('Half a surrogate pair has no UTF-8');
  return JSON.stringify(text);
}

interface Name {
  readonly name: string;
  /** With the colon after it. */
  readonly quoted: string;
}

interface Shape {
  readonly names: readonly string[];
  readonly inOrder: readonly Name[];
}

const MOST_SHAPES = 64;
const shapes: Shape[] = [];

/** Records have the same few combinations of names again and again: each is put in order, and quoted, once. */
function inOrder(names: readonly string[]): readonly Name[] {
  for (const shape of shapes) if (areSame(shape.names, names)) return shape.inOrder;
  const shape = { names, inOrder: names.toSorted().map((name) => ({ name, quoted: `${wellFormed(name)}:` })) };
  if (shapes.length < MOST_SHAPES) shapes.push(shape);
  return shape.inOrder;
}

function areSame(names: readonly string[], others: readonly string[]): boolean {
  if (names.length !== others.length) return false;
  for (let place = 0; place < names.length; place++) if (names[place] !== others[place]) return false;
  return true;
}
