// Counts since 1970. Programs write them in seconds, milliseconds, microseconds or nanoseconds and call all of them
// "timestamp", so the unit is told from their digits: between 2001 and 2286 no two units have as many. Whoever says what a
// column counts is believed, but for a value that is surely of another unit, which is refused instead of put in 1970.

import type { Precision } from '@/core/time/approximate-time';
import { type Instant, isKept } from '@/core/time/instant';
import { OUT_OF_RANGE } from '@/core/time/refusal';
import type { ImportField, Mapping } from './field';
import { NO_TIME } from './no-time';

export const EPOCH_FIELDS = ['epoch-seconds', 'epoch-millis', 'epoch-micros', 'epoch-nanos'] as const;
export type EpochField = (typeof EPOCH_FIELDS)[number];

interface EpochUnit {
  readonly name: string;
  /** Decimal places between the unit and a microsecond. */
  readonly places: number;
  /** How many digits the count has in our days. */
  readonly digits: number;
  readonly precision: Precision;
}

const UNITS: Readonly<Record<EpochField, EpochUnit>> = {
  'epoch-seconds': { name: 'seconds', places: 6, digits: 10, precision: 'second' },
  'epoch-millis': { name: 'milliseconds', places: 3, digits: 13, precision: 'millisecond' },
  'epoch-micros': { name: 'microseconds', places: 0, digits: 16, precision: 'microsecond' },
  'epoch-nanos': { name: 'nanoseconds', places: -3, digits: 19, precision: 'microsecond' },
};

const COUNT = /^(-?)(\d{1,19})(?:\.(\d+))?$/;

export interface EpochReading {
  readonly at: Instant;
  readonly precision: Precision;
}

/** A count as the instant that holds it; the detail where it is none, or surely of another unit. */
export function readCount(text: string, field: EpochField): EpochReading | { readonly detail: string } {
  const { name, places, precision } = UNITS[field];
  const [, sign, whole, decimals = ''] = COUNT.exec(text) ?? [];
  if (whole === undefined) return { detail: `“${text.slice(0, 40)}” is no number of ${name}.` };
  const other = fieldOf(text);
  if (other !== null && other !== field) {
    return { detail: `“${text}” looks like ${UNITS[other].name} since 1970, and the column counts ${name}.` };
  }
  const digits = `${whole}${decimals.padEnd(Math.max(places, 0), '0').slice(0, Math.max(places, 0))}`;
  const micros = Number(places < 0 ? digits.slice(0, places) : digits) * (sign === '-' ? -1 : 1);
  if (!isKept(micros) || !isKept(micros + 1)) return { detail: OUT_OF_RANGE };
  return { at: micros, precision: decimals === '' ? precision : finer(decimals.length, places) };
}

const finer = (decimals: number, places: number): Precision =>
  places === 6 && decimals <= 3 ? 'millisecond' : 'microsecond';

/** The unit that a number surely counts; null where its digits say none. */
function fieldOf(text: string): EpochField | null {
  const [, sign, whole = ''] = COUNT.exec(text) ?? [];
  return sign === '' ? (EPOCH_FIELDS.find((field) => UNITS[field].digits === whole.length) ?? null) : null;
}

const TIMES: readonly (ImportField | null)[] = ['when', 'epoch-micros'];

/** Columns of times become counts where all that the first rows say in them are counts of one unit. */
export const withEpochs = (mapping: Mapping, rows: readonly (readonly string[])[]): Mapping =>
  mapping.map((field, at) => (TIMES.includes(field) ? (epochFieldOf(rows, at) ?? field) : field));

function epochFieldOf(rows: readonly (readonly string[])[], at: number): EpochField | null {
  const said = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '' && !NO_TIME.test(cell));
  const [first] = said;
  const field = first === undefined ? null : fieldOf(first);
  return said.every((cell) => fieldOf(cell) === field) ? field : null;
}
