// A PDF as Onset writes it: whole objects, one table of their places at the end, nothing added after it. Finds objects
// by their numbers. What is built in any other way is null, and so is every part that is not where it should be.

import { placeOf, textOf } from './bytes';
import { type PdfDictionary, type PdfValue, readValue } from './values';

/** The place of a stream's bytes, as they are stored. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  readonly from: number;
  readonly to: number;
}

const MAGIC = '%PDF-';
export const END = '%%EOF';
const END_WITHIN_BYTES = 1_024;

/** Of the words that end a file. */
const TAIL_BYTES = 64;
const ENTRY_BYTES = 20;
/** More than any dictionary that is asked for. */
const MOST_DICTIONARY_BYTES = 65_536;

export const beginsAsPdf = (bytes: Uint8Array): boolean => textOf(bytes, 0, MAGIC.length) === MAGIC;

/** Whether it was copied to its end, as readers of PDFs see it. */
export const endsAsPdf = (bytes: Uint8Array): boolean =>
  placeOf(bytes, END, Math.max(0, bytes.length - END_WITHIN_BYTES)) >= 0;

export class PdfFile {
  private constructor(
    readonly bytes: Uint8Array,
    private readonly entriesFrom: number,
    private readonly objectCount: number,
    readonly catalog: PdfDictionary,
  ) {}

  static read(bytes: Uint8Array): PdfFile | null {
    const tail = textOf(bytes, Math.max(0, bytes.length - TAIL_BYTES), bytes.length);
    const [, place] = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail) ?? [];
    const table = Number(place);
    const [head, count] = /^xref\s+0 (\d{1,8})\r?\n/.exec(textOf(bytes, table, table + TAIL_BYTES)) ?? [];
    if (head === undefined) return null;
    const entriesFrom = table + head.length;
    const trailer = entriesFrom + Number(count) * ENTRY_BYTES;
    const root = memberOf(dictionaryAfter(bytes, trailer, /^\s*trailer\s/), 'Root');
    const file = new PdfFile(bytes, entriesFrom, Number(count), NOTHING);
    const catalog = file.dictionary(root);
    return catalog && new PdfFile(bytes, entriesFrom, Number(count), catalog);
  }

  /** Itself, or what it refers to. */
  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    if (!isObject(value)) return null;
    return value.kind === 'reference' ? (this.#object(value.object)?.dictionary ?? null) : dictionaryOf(value);
  }

  /** Streams are always referred to. */
  stream(value: PdfValue | undefined): PdfStream | null {
    const object = isObject(value) && value.kind === 'reference' ? this.#object(value.object) : null;
    if (object === null) return null;
    const [start] = /^\s*stream\r?\n/.exec(textOf(this.bytes, object.end, object.end + TAIL_BYTES)) ?? [];
    const length = memberOf(object.dictionary, 'Length');
    if (start === undefined || typeof length !== 'number' || !Number.isInteger(length) || length < 0) return null;
    const from = object.end + start.length;
    return from + length > this.bytes.length ? null : { dictionary: object.dictionary, from, to: from + length };
  }

  #object(number: number) {
    if (number >= this.objectCount) return null;
    const entry = this.entriesFrom + number * ENTRY_BYTES;
    const [, place] = /^(\d{10}) \d{5} n\s/.exec(textOf(this.bytes, entry, entry + ENTRY_BYTES)) ?? [];
    return place === undefined ? null : placed(this.bytes, Number(place), new RegExp(`^${number} \\d{1,5} obj\\s`));
  }
}

/** The dictionary that follows the words, and where it ends. */
function placed(bytes: Uint8Array, from: number, words: RegExp) {
  const text = textOf(bytes, from, from + MOST_DICTIONARY_BYTES);
  const [start] = words.exec(text) ?? [];
  const read = start === undefined ? null : readValue(text, start.length);
  const dictionary = read && dictionaryOf(read.value);
  return read && dictionary && { dictionary, end: from + read.end };
}

const dictionaryAfter = (bytes: Uint8Array, from: number, words: RegExp): PdfDictionary | null =>
  placed(bytes, from, words)?.dictionary ?? null;

export const memberOf = (dictionary: PdfDictionary | null, name: string): PdfValue | undefined =>
  dictionary?.members.get(name);

const isObject = (value: PdfValue | undefined): value is Extract<PdfValue, { readonly kind: string }> =>
  typeof value === 'object' && value !== null;

const dictionaryOf = (value: PdfValue): PdfDictionary | null =>
  isObject(value) && value.kind === 'dictionary' ? value : null;

const NOTHING: PdfDictionary = { kind: 'dictionary', members: new Map() };
