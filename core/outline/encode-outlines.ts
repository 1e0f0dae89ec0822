// Writes outlines in under thirty bytes each: a head in JSON, then a column of every kind of number. Times are counted from
// the event before, so that it takes the order that lists have.

import { ONGOING } from '@/core/time/approximate-time';
import type { EventOutline, OutlineTime } from './event-outline';
import { stepBetween } from './moment-step';
import { ByteWriter } from './number-bytes';
import { formKey, formOf } from './outline-words';
import { uuidBytes } from './uuid-bytes';

/** Read again by `decodeOutlines`. */
export function encodeOutlines(revision: number, outlines: readonly EventOutline[]): Uint8Array {
  const forms = distinct(outlines, { identityOf: () => null, keyOf: formKey, readValue: formOf });
  const tags = distinct(
    outlines,
    listOf(({ tags }) => tags),
  );
  const involved = distinct(
    outlines,
    listOf(({ involved }) => involved),
  );
  const sources = distinct(outlines, {
    identityOf: () => null,
    keyOf: ({ sourceTitle }) => (sourceTitle === null ? '' : `=${sourceTitle}`),
    readValue: ({ sourceTitle }) => sourceTitle,
  });
  const head = {
    ...{ format: 'onset-outlines-1', revision, count: outlines.length },
    ...{ forms: forms.values, tags: tags.values, involved: involved.values, sources: sources.values },
  };
  const out = new ByteWriter();
  section(out, new TextEncoder().encode(JSON.stringify(head)));
  section(out, uuidBytes(outlines.map(({ id }) => id)));
  for (const { indexes } of [forms, tags, involved, sources]) {
    section(
      out,
      column(indexes, (bytes, index) => bytes.unsigned(index)),
    );
  }
  section(
    out,
    column(outlines, (bytes, { version }) => bytes.unsigned(version)),
  );
  section(out, startsOf(outlines));
  section(out, laterTimesOf(outlines));
  section(out, entriesOf(outlines));
  return out.written();
}

function section(out: ByteWriter, bytes: Uint8Array): void {
  out.unsigned(bytes.length);
  out.raw(bytes);
}

function column<T>(values: readonly T[], write: (bytes: ByteWriter, value: T) => void): Uint8Array {
  const bytes = new ByteWriter();
  for (const value of values) write(bytes, value);
  return bytes.written();
}

interface Told<T> {
  /** What is the same object only where the value is the same; null where that says nothing. */
  readonly identityOf: (outline: EventOutline) => object | null;
  /** The same for the same values alone. */
  readonly keyOf: (outline: EventOutline) => string;
  readonly readValue: (outline: EventOutline) => T;
}

const listOf = (read: (outline: EventOutline) => readonly string[]): Told<readonly string[]> => ({
  identityOf: read,
  keyOf: (outline) => listKey(read(outline)),
  readValue: read,
});

/** The different ones among them, and which of these each has. */
function distinct<T>(
  outlines: readonly EventOutline[],
  { identityOf, keyOf, readValue }: Told<T>,
): { readonly values: readonly T[]; readonly indexes: readonly number[] } {
  const places = new Map<string, number>();
  // Mostly they share their lists, which then need not be compared.
  const shared = new Map<unknown, number>();
  const values: T[] = [];
  const placeOf = (outline: EventOutline): number => {
    const key = keyOf(outline);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(readValue(outline)) - 1;
  };
  const indexes = outlines.map((outline) => {
    const identity = identityOf(outline);
    const known = identity === null ? undefined : shared.get(identity);
    if (known !== undefined) return known;
    const place = placeOf(outline);
    if (identity !== null) shared.set(identity, place);
    return place;
  });
  return { values, indexes };
}

const listKey = (names: readonly string[]): string => (names.length === 0 ? '' : JSON.stringify(names));

/** A time from a moment that its reader knows; the moment that the next one is counted from. */
function writeTime(bytes: ByteWriter, { earliest, latest, best }: OutlineTime, from: number): number {
  let before = from;
  for (const moment of [earliest, latest, best]) {
    if (moment === null) continue;
    bytes.signed(stepBetween(before, moment));
    before = moment;
  }
  return earliest ?? before;
}

function startsOf(outlines: readonly EventOutline[]): Uint8Array {
  let before = 0;
  return column(outlines, (bytes, { start }) => {
    if (start !== null) before = writeTime(bytes, start, before);
  });
}

/** Ends and when it was learned, each from where the event begins. */
const laterTimesOf = (outlines: readonly EventOutline[]): Uint8Array =>
  column(outlines, (bytes, { start, end, learnedAt }) => {
    const from = start?.earliest ?? 0;
    if (end !== null && end !== ONGOING) writeTime(bytes, end, from);
    if (learnedAt !== null) writeTime(bytes, learnedAt, from);
  });

function entriesOf(outlines: readonly EventOutline[]): Uint8Array {
  let before = 0;
  return column(outlines, (bytes, { createdAt }) => {
    bytes.signed(stepBetween(before, createdAt));
    before = createdAt;
  });
}
