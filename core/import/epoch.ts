// Counts since 1970, since 1601 as Windows and Chrome keep them, since 2001 as Apple does. Programs write them in seconds to
// nanoseconds and call all of them "timestamp", so the unit is told from their digits: between 2001 and 2286 no two have as many. Whoever says what a
// column counts is believed, but for a value that is surely of another unit, which is refused instead of put in 1970.

import type { Precision } from '@/core/time/approximate-time';
import { type Instant, isKept } from '@/core/time/instant';
import { OUT_OF_RANGE } from '@/core/time/refusal';
import type { ImportField, Mapping } from './field';
import { NO_TIME } from './no-time';
import { areSpreadsheetDays } from './spreadsheet-days';

export const EPOCH_FIELDS = [
  ...(['epoch-seconds', 'epoch-millis', 'epoch-micros', 'epoch-nanos'] as const),
  ...(['filetime', 'webkit-micros', 'mac-seconds'] as const),
] as const;
export type EpochField = (typeof EPOCH_FIELDS)[number];

interface EpochUnit {
  readonly name: string;
  /** Decimal places between the unit and a microsecond. */
  readonly places: number;
  /** How many digits the count has in our days; null where it can be taken for another. */
  readonly digits: number | null;
  /** What it counts from, in microseconds since 1970. */
  readonly originMicros: number;
  readonly precision: Precision;
}

const IN_1970 = 0;
const IN_1601 = -11_644_473_600_000_000;
const IN_2001 = 978_307_200_000_000;

const UNITS: Readonly<Record<EpochField, EpochUnit>> = {
  'epoch-seconds': { name: 'seconds since 1970', places: 6, digits: 10, originMicros: IN_1970, precision: 'second' },
  'epoch-millis': {
    name: 'milliseconds since 1970',
    places: 3,
    digits: 13,
    originMicros: IN_1970,
    precision: 'millisecond',
  },
  'epoch-micros': {
    name: 'microseconds since 1970',
    places: 0,
    digits: 16,
    originMicros: IN_1970,
    precision: 'microsecond',
  },
  'epoch-nanos': {
    name: 'nanoseconds since 1970',
    places: -3,
    digits: 19,
    originMicros: IN_1970,
    precision: 'microsecond',
  },
  filetime: {
    name: 'tenths of a microsecond since 1601',
    places: -1,
    digits: 18,
    originMicros: IN_1601,
    precision: 'microsecond',
  },
  'webkit-micros': {
    name: 'microseconds since 1601',
    places: 0,
    digits: 17,
    originMicros: IN_1601,
    precision: 'microsecond',
  },
  'mac-seconds': { name: 'seconds since 2001', places: 6, digits: null, originMicros: IN_2001, precision: 'second' },
};

/** A comma parts the decimals where people write them so. */
const COUNT = /^(-?)(\d{1,19})(?:[.,](\d+))?$/;

export interface EpochReading {
  readonly at: Instant;
  readonly precision: Precision;
}

/** A count as the instant that holds it; the detail where it is none, or surely of another unit. */
export function readCount(text: string, field: EpochField): EpochReading | { readonly detail: string } {
  const { name, places, precision, originMicros } = UNITS[field];
  const [, sign, whole, decimals = ''] = COUNT.exec(text) ?? [];
  if (whole === undefined) return { detail: `“${text.slice(0, 40)}” is no number of ${name}.` };
  const other = fieldOf(text);
  if (other !== null && other !== field) {
    return { detail: `“${text}” looks like ${UNITS[other].name}, and the column counts ${name}.` };
  }
  const digits = `${whole}${decimals.padEnd(Math.max(places, 0), '0').slice(0, Math.max(places, 0))}`;
  // Since 1601 there are more microseconds than a number keeps apart.
  const count = BigInt(`${sign}${places < 0 ? digits.slice(0, places) || '0' : digits}`);
  const micros = Number(count + BigInt(originMicros));
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

/** Whether it surely counts something. */
export const isCount = (text: string): boolean => fieldOf(text) !== null;

/** Whether it is a number that may count something, of which its digits do not say what. */
export const isNumber = (text: string): boolean => COUNT.test(text) && text.length > 4;

const TIMES: readonly (ImportField | null)[] = ['when', 'epoch-micros'];

/** Columns of times become counts where all that the first rows say in them are counts of one unit. */
export const withEpochs = (mapping: Mapping, rows: readonly (readonly string[])[]): Mapping =>
  mapping.map((field, at) => (TIMES.includes(field) ? (countedIn(rows, at) ?? field) : field));

function countedIn(rows: readonly (readonly string[])[], at: number): ImportField | null {
  const said = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '' && !NO_TIME.test(cell));
  const [first] = said;
  if (areSpreadsheetDays(said)) return 'spreadsheet-days';
  const field = first === undefined ? null : fieldOf(first);
  return said.every((cell) => fieldOf(cell) === field) ? field : null;
}
