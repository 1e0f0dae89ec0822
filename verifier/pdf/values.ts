// Values as a PDF writes them (ISO 32000-2, 7.3): numbers, names, strings, lists, dictionaries, references. Reads what
// says how a file is built, one byte a character; what it does not understand is null.

export type PdfValue =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'reference'; readonly object: number }
  | { readonly kind: 'list'; readonly elements: readonly PdfValue[] }
  | PdfDictionary;

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly members: ReadonlyMap<string, PdfValue>;
}

export interface ReadValue {
  readonly value: PdfValue;
  /** Where the text goes on. */
  readonly end: number;
}

export function readValue(text: string, from: number): ReadValue | null {
  const reader = new ValueReader(text, from);
  try {
    return { value: reader.value(), end: reader.at };
  } catch (fault) {
    if (fault instanceof NoValue) return null;
    throw fault;
  }
}

class NoValue extends Error {}

const MOST_LEVELS = 32;

const BLANKS = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const REFERENCE = /(\d{1,10}) +(\d{1,5}) +R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEXADECIMAL = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const WORD = /true|false|null/y;
const WORDS: Readonly<Record<string, PdfValue>> = { true: true, false: false, null: null };

class ValueReader {
  #level = 0;

  constructor(
    readonly text: string,
    public at: number,
  ) {}

  value(): PdfValue {
    this.#take(BLANKS);
    if (this.text.startsWith('<<', this.at)) return this.#nested(() => this.#dictionary());
    if (this.text.startsWith('[', this.at)) return this.#nested(() => this.#list());
    if (this.text.startsWith('(', this.at)) return { kind: 'string', bytes: this.#string() };
    const reference = this.#take(REFERENCE);
    if (reference) return { kind: 'reference', object: Number(reference[1]) };
    const name = this.#name();
    if (name !== null) return { kind: 'name', name };
    const digits = this.#take(HEXADECIMAL);
    if (digits) return { kind: 'string', bytes: fromHexadecimal(digits[1] ?? '') };
    const number = this.#take(NUMBER);
    if (number) return Number(number[0]);
    const word = this.#take(WORD);
    if (word) return WORDS[word[0]] ?? null;
    throw new NoValue();
  }

  #nested<T>(read: () => T): T {
    this.#level += 1;
    if (this.#level > MOST_LEVELS) throw new NoValue();
    const value = read();
    this.#level -= 1;
    return value;
  }

  #dictionary(): PdfDictionary {
    this.at += 2;
    const members = new Map<string, PdfValue>();
    while (!this.#closes('>>')) {
      const name = this.#name();
      if (name === null || members.has(name)) throw new NoValue();
      members.set(name, this.value());
    }
    return { kind: 'dictionary', members };
  }

  #list(): PdfValue {
    this.at += 1;
    const elements: PdfValue[] = [];
    while (!this.#closes(']')) elements.push(this.value());
    return { kind: 'list', elements };
  }

  #closes(mark: string): boolean {
    this.#take(BLANKS);
    if (!this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  #name(): string | null {
    const name = this.#take(NAME)?.[1];
    return name?.replace(/#([0-9A-Fa-f]{2})/g, (_, digits) => fromHexadecimal(digits)) ?? null;
  }

  /** Brackets nest; of escapes only those of brackets and of the backslash mean anything here. */
  #string(): string {
    let bytes = '';
    let open = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === '(' && ++open === 1) continue;
      if (character === ')' && --open === 0) {
        this.at += 1;
        return bytes;
      }
      if (character === '\\') this.at += 1;
      bytes += this.text.charAt(this.at);
    }
    throw new NoValue();
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found;
  }
}

const fromHexadecimal = (digits: string): string =>
  (digits.replace(/[^0-9A-Fa-f]/g, '').match(/../g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair, 16)))
    .join('');
