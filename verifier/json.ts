// A strict reader of JSON (RFC 8259): what two readers could understand differently is refused. That is a member named
// twice, a text that is half a surrogate pair, a number that no double holds, nesting deeper than any record, and more values at once
// than any has.
// Elements of the top object's arrays can be taken one by one, so that a large record is never in memory as a whole.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json;
}

export type JsonFaultKind =
  | 'empty'
  | 'truncated'
  | 'syntax'
  | 'duplicate-member'
  | 'member-name'
  | 'number'
  | 'text'
  | 'depth'
  | 'values';

/** What is wrong at which character, counted from 0. */
export interface JsonFault {
  readonly kind: JsonFaultKind;
  readonly offset: number;
  /** The member's name, where one is at fault. */
  readonly member?: string;
}

export type JsonReading =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly fault: JsonFault };

/** Takes an element of the top object's array of this name, which is not kept. `before` has the members before the array. */
export type TakeElement = (value: Json, index: number, before: JsonObject) => void;

const MOST_LEVELS = 64;
/** In memory at once: some hundred megabytes of a file, and a gigabyte once they are read. */
const MOST_KEPT = 20_000_000;

export function readJson(
  text: string,
  elements: ReadonlyMap<string, TakeElement> = new Map(),
  mostKept = MOST_KEPT,
): JsonReading {
  try {
    return { ok: true, value: new Reader(text, elements, mostKept).whole() };
  } catch (fault) {
    if (fault instanceof Unreadable) return { ok: false, fault: fault.fault };
    throw fault;
  }
}

class Unreadable extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.kind);
  }
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const FIRST_SURROGATE = 0xd800;

const LITERALS: readonly (readonly [string, Json])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
];
const LONGEST_LITERAL = 5;
const UNPAIRED_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class Reader {
  #at = 0;
  #level = 0;
  #kept = 0;

  constructor(
    readonly text: string,
    readonly elements: ReadonlyMap<string, TakeElement>,
    readonly mostKept: number,
  ) {}

  whole(): Json {
    this.#skipBlanks();
    if (this.#at === this.text.length) this.#refuse('empty');
    const value = this.#value();
    this.#skipBlanks();
    if (this.#at < this.text.length) this.#refuse('syntax');
    return value;
  }

  #value(): Json {
    this.#kept += 1;
    if (this.#kept > this.mostKept) this.#refuse('values');
    const code = this.text.charCodeAt(this.#at);
    if (code === QUOTE) return this.#string();
    if (code === OPEN_OBJECT) return this.#object();
    if (code === OPEN_LIST) return this.#list(null);
    for (const [literal, value] of LITERALS) {
      if (this.text.startsWith(literal, this.#at)) {
        this.#at += literal.length;
        return value;
      }
    }
    return this.#number();
  }

  #object(): JsonObject {
    this.#enter();
    const object: Record<string, Json> = {};
    for (let isFirst = true; !this.#closes(CLOSE_OBJECT, isFirst); isFirst = false) {
      const begun = this.#at;
      if (this.text.charCodeAt(begun) !== QUOTE) this.#refuse('syntax');
      const member = this.#string();
      // An object of this language would take it for its prototype.
      if (member === '__proto__') this.#refuse('member-name', begun, member);
      if (Object.hasOwn(object, member)) this.#refuse('duplicate-member', begun, member);
      this.#skipBlanks();
      this.#expect(COLON);
      this.#skipBlanks();
      object[member] = this.#member(member, object);
    }
    this.#level -= 1;
    return object;
  }

  #member(member: string, before: JsonObject): Json {
    const take = this.#level === 1 ? this.elements.get(member) : undefined;
    const isList = this.text.charCodeAt(this.#at) === OPEN_LIST;
    if (take === undefined || !isList) return this.#value();
    return this.#list((value, index) => take(value, index, before));
  }

  #list(take: ((value: Json, index: number) => void) | null): readonly Json[] {
    this.#enter();
    const list: Json[] = [];
    const keptBefore = this.#kept;
    let index = 0;
    for (; !this.#closes(CLOSE_LIST, index === 0); index += 1) {
      const value = this.#value();
      if (take === null) list.push(value);
      else {
        take(value, index);
        this.#kept = keptBefore;
      }
    }
    this.#level -= 1;
    return list;
  }

  #enter(): void {
    this.#level += 1;
    if (this.#level > MOST_LEVELS) this.#refuse('depth');
    this.#at += 1;
  }

  /** Whether the list or object ends here; else goes on to what comes next in it. */
  #closes(close: number, isFirst: boolean): boolean {
    this.#skipBlanks();
    if (this.text.charCodeAt(this.#at) === close) {
      this.#at += 1;
      return true;
    }
    if (!isFirst) {
      this.#expect(COMMA);
      this.#skipBlanks();
    }
    return false;
  }

  #string(): string {
    const { text } = this;
    const begun = this.#at + 1;
    let end = begun;
    let isPlain = true;
    for (; ; end += 1) {
      const code = text.charCodeAt(end);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        isPlain = false;
        end += 1;
      } else if (code >= FIRST_SURROGATE) isPlain = false;
      else if (!(code >= BLANK)) this.#refuse(end < text.length ? 'syntax' : 'truncated', end);
    }
    this.#at = end + 1;
    return isPlain ? text.slice(begun, end) : this.#unescaped(begun, end);
  }

  #unescaped(begun: number, end: number): string {
    const value = unquoted(this.text.slice(begun - 1, end + 1));
    if (value === undefined) this.#refuse('syntax', begun);
    if (UNPAIRED_SURROGATE.test(value)) this.#refuse('text', begun);
    return value;
  }

  #number(): number {
    NUMBER.lastIndex = this.#at;
    const [digits] = NUMBER.exec(this.text) ?? [];
    if (digits === undefined) this.#refuse(this.#isCutOff() ? 'truncated' : 'syntax');
    const value = Number(digits);
    if (!Number.isFinite(value)) this.#refuse('number');
    this.#at += digits.length;
    return value;
  }

  /** Whether the text ends within a literal or right after a minus. */
  #isCutOff(): boolean {
    if (this.text.length - this.#at > LONGEST_LITERAL) return false;
    const rest = this.text.slice(this.#at);
    return rest === '-' || LITERALS.some(([literal]) => literal.startsWith(rest));
  }

  #expect(code: number): void {
    if (this.text.charCodeAt(this.#at) !== code) this.#refuse('syntax');
    this.#at += 1;
  }

  #skipBlanks(): void {
    for (; ; this.#at += 1) {
      const code = this.text.charCodeAt(this.#at);
      if (code !== BLANK && code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== TAB) return;
    }
  }

  /** What is wrong where the text ends is that it ends. */
  #refuse(kind: JsonFaultKind, offset = this.#at, member?: string): never {
    const isEnd = kind === 'syntax' && offset >= this.text.length;
    throw new Unreadable({ kind: isEnd ? 'truncated' : kind, offset, ...(member !== undefined && { member }) });
  }
}

function unquoted(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
