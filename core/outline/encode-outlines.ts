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
  const forms = distinct(outlines, formKey, formOf);
  const tags = distinct(
    outlines,
    ({ tags }) => listKey(tags),
    (outline) => outline.tags,
  );
  const involved = distinct(
    outlines,
    ({ involved }) => listKey(involved),
    (outline) => outline.involved,
  );
  const sources = distinct(
    outlines,
    ({ sourceTitle }) => JSON.stringify(sourceTitle),
    (outline) => outline.sourceTitle,
  );
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

/** The different ones among them, and which of these each has. */
function distinct<T>(
  outlines: readonly EventOutline[],
  keyOf: (outline: EventOutline) => string,
  readValue: (outline: EventOutline) => T,
): { readonly values: readonly T[]; readonly indexes: readonly number[] } {
  const places = new Map<string, number>();
  const values: T[] = [];
  const indexes = outlines.map((outline) => {
    const key = keyOf(outline);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(readValue(outline)) - 1;
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
