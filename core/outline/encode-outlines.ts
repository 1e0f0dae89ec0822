// Writes outlines in under thirty bytes each: a head in JSON, then a column of every kind of number. Times are counted from
// the event before, so that it takes the order that lists have.

import { ONGOING } from '@/core/time/approximate-time';
import type { EventOutline, OutlineTime } from './event-outline';
import { stepBetween } from './moment-step';
import { ByteWriter } from './number-bytes';
import { formKey, formOf, type OutlineForm } from './outline-words';
import { uuidBytes } from './uuid-bytes';

/** Read again by `decodeOutlines`. */
export function encodeOutlines(revision: number, outlines: readonly EventOutline[]): Uint8Array {
  const { forms, formIndexes } = formsOf(outlines);
  const head = { format: 'onset-outlines-1', revision, count: outlines.length, forms };
  const out = new ByteWriter();
  section(out, new TextEncoder().encode(JSON.stringify(head)));
  section(out, uuidBytes(outlines.map(({ id }) => id)));
  section(
    out,
    column(formIndexes, (bytes, index) => bytes.unsigned(index)),
  );
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

function formsOf(outlines: readonly EventOutline[]) {
  const indexes = new Map<string, number>();
  const forms: OutlineForm[] = [];
  const formIndexes = outlines.map((outline) => {
    const key = formKey(outline);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, forms.length);
    return forms.push(formOf(outline)) - 1;
  });
  return { forms, formIndexes };
}

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
