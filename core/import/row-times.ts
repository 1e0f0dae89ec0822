// When a row says that its event happened. A time in words, as RFC 3339 or EDTF is read as everywhere in Onset; a date and a
// time of day in columns of their own are read together; Onset's own bounds count before its words. Microseconds since 1970
// stand in for a time that is missing, and refine one that was cut to the second.

import { fieldErrorOf } from '@/core/contracts/read-time';
import { type ApproximateTime, type EventEnd, ONGOING, type When } from '@/core/time/approximate-time';
import { fromRfc3339Utc, type Instant, isKept, MICROS_PER_SECOND } from '@/core/time/instant';
import { approximateTimeSchema } from '@/core/time/json';
import { type ParseContext, parseEnd, parseWhen } from '@/core/time/parse';
import { OUT_OF_RANGE } from '@/core/time/refusal';
import { isZone } from '@/core/time/zone';
import type { ImportField } from './field';
import type { NoTimeChoice } from './import-choices';
import type { RowCells } from './row-cells';

export interface RowTimes {
  readonly start: ApproximateTime | null;
  readonly end: EventEnd;
  readonly learnedAt: ApproximateTime | null;
}

/** What programs write for a time that was never set: zero, the zero of FILETIME, or words. */
const NO_TIME =
  /^(?:-+|0|n\/?a|none|null|nil|not a time|not set|invalid(?: date| time)?|0000-00-00.*|00\/00\/0000.*|1601-01-01[T ]00:00:00(?:\.0+)?(?:Z|\+00:?00)?)$/i;

const ABSENT = 'There is no time in it. Leave the row out, give it a time, or import such rows without a date.';

export function readTimes(cells: RowCells, context: ParseContext, noTime: NoTimeChoice): RowTimes {
  const when = readStart(cells, context);
  const start = startOf(when);
  if (when === null && noTime === 'refuse') cells.fault(timeField(cells), ABSENT);
  const end = when?.kind === 'interval' ? when.end : readEnd(cells, context, start);
  return { start, end, learnedAt: readLearned(cells, context) };
}

/** Which column is to blame for a time that is missing. */
const timeField = (cells: RowCells): ImportField =>
  (['when', 'date', 'epoch-micros', 'earliest'] as const).find((field) => cells.has(field)) ?? 'when';

const startOf = (when: When | null): ApproximateTime | null =>
  when === null || when.kind === 'undated' ? null : when.kind === 'point' ? when.time : when.start;

const UNDATED: When = { kind: 'undated' };

/** Null where the row has no time though it should. */
function readStart(cells: RowCells, context: ParseContext): When | null {
  const bounds = readBounds(cells, START_BOUNDS, 'when', context);
  if (bounds !== undefined) return bounds === null ? UNDATED : { kind: 'point', time: bounds };
  if (cells.has('date')) return readDateAndTime(cells, context);
  const text = cells.text('when');
  if (text === '' || NO_TIME.test(text)) return readEpoch(cells, context);
  const when = read(cells, 'when', text, zoned(cells, context));
  return when === null ? UNDATED : refined(when, cells);
}

/** Faulted already where it cannot be read. */
function read(cells: RowCells, field: ImportField, text: string, context: ParseContext): When | null {
  const when = parseWhen(text, context);
  if (when.ok) return when.value;
  cells.fault(field, fieldErrorOf(when.error, '').detail);
  return null;
}

/** The row's own zone, or that of the import. */
function zoned(cells: RowCells, context: ParseContext): ParseContext {
  const zone = cells.text('zone');
  if (zone === '') return context;
  if (isZone(zone)) return { ...context, zone };
  cells.fault('zone', `There is no time zone “${zone}”. An IANA name such as Europe/Berlin, or UTC, would be one.`);
  return context;
}

const MONTH_FIRST = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** @returns null where there is neither; Plaso writes the month first, and other orders are read as in words */
function readDateAndTime(cells: RowCells, context: ParseContext): When | null {
  const date = cells.text('date');
  const time = cells.text('time');
  if (date === '' || NO_TIME.test(date)) return readEpoch(cells, context);
  const stated = [date, time, cells.text('zone')].filter((part) => part !== '').join(' ');
  const [, month, day, year] = cells.has('zone') ? (MONTH_FIRST.exec(date) ?? []) : [];
  const written = year === undefined ? date : `${year}-${month}-${day}`;
  const when = read(cells, 'date', time === '' ? written : `${written} ${time}`, zoned(cells, context));
  if (when === null) return UNDATED;
  return when.kind === 'point' ? { kind: 'point', time: { ...when.time, statedAs: stated } } : when;
}

function readEpoch(cells: RowCells, { zone }: ParseContext): When | null {
  const text = cells.text('epoch-micros');
  if (text === '' || NO_TIME.test(text)) return null;
  const at = instantIn(text);
  if (at !== null) return { kind: 'point', time: exactly(at, zone, text) };
  const detail = /^-?\d+$/.test(text) ? OUT_OF_RANGE : `“${text.slice(0, 40)}” is no whole number of microseconds.`;
  cells.fault('epoch-micros', detail);
  return UNDATED;
}

function instantIn(text: string): Instant | null {
  const micros = /^-?\d{1,17}$/.test(text) ? Number(text) : Number.NaN;
  return isKept(micros) && isKept(micros + 1) ? micros : null;
}

const exactly = (at: Instant, zone: string, statedAs: string): ApproximateTime => ({
  earliest: at,
  latest: (at + 1) as Instant,
  best: at,
  precision: 'microsecond',
  qualifier: 'exact',
  zone,
  statedAs,
});

/** Some exports cut the time to the second, and have all of it in the column beside. */
function refined(when: When, cells: RowCells): When {
  if (when.kind !== 'point' || when.time.precision !== 'second') return when;
  const at = cells.has('epoch-micros') ? instantIn(cells.text('epoch-micros')) : null;
  const { earliest, zone, statedAs } = when.time;
  if (at === null || earliest === null || at % MICROS_PER_SECOND === 0) return when;
  const isWithin = at > earliest && at < earliest + MICROS_PER_SECOND;
  return isWithin ? { kind: 'point', time: exactly(at, zone, statedAs) } : when;
}

interface BoundFields {
  readonly earliest: ImportField;
  readonly latest: ImportField;
  readonly best: ImportField;
  readonly precision: ImportField;
  readonly qualifier: ImportField;
}

const START_BOUNDS: BoundFields = {
  earliest: 'earliest',
  latest: 'latest',
  best: 'best',
  precision: 'precision',
  qualifier: 'qualifier',
};
const END_BOUNDS: BoundFields = {
  earliest: 'until-earliest',
  latest: 'until-latest',
  best: 'until-best',
  precision: 'until-precision',
  qualifier: 'until-qualifier',
};

/** @returns undefined where the row states no bounds, null where they are no time or there is none to state */
function readBounds(
  cells: RowCells,
  fields: BoundFields,
  words: ImportField,
  { zone }: ParseContext,
): ApproximateTime | null | undefined {
  if (!cells.has(fields.precision)) return undefined;
  const precision = cells.text(fields.precision);
  const said = cells.text(words);
  // Without a precision nothing was bounded: Onset writes no words then, and a hand may have added some.
  if (precision === '') return said === '' ? null : undefined;
  const bound = (field: ImportField): Instant | number | null => {
    const text = cells.text(field);
    return text === '' ? null : (fromRfc3339Utc(text) ?? Number.NaN);
  };
  const time = approximateTimeSchema.safeParse({
    earliest: bound(fields.earliest),
    latest: bound(fields.latest),
    best: bound(fields.best),
    precision,
    qualifier: cells.text(fields.qualifier),
    zone,
    statedAs: said === '' ? statedBy(cells, fields) : said,
  });
  if (time.success) return time.data;
  const [issue] = time.error.issues;
  const member = BOUND_NAMES.find((name) => name === issue?.path[0]);
  cells.fault(member === undefined ? fields.precision : fields[member], issue?.message ?? 'Is no time.');
  return null;
}

const BOUND_NAMES = ['earliest', 'latest', 'best', 'precision', 'qualifier'] as const;

const statedBy = (cells: RowCells, { earliest, latest }: BoundFields): string =>
  `${cells.text(earliest) || '..'}/${cells.text(latest) || '..'}`;

function readEnd(cells: RowCells, context: ParseContext, start: ApproximateTime | null): EventEnd {
  const text = cells.text('until');
  if (text === ONGOING) return ONGOING;
  const bounds = readBounds(cells, END_BOUNDS, 'until', context);
  if (bounds !== undefined) return bounds;
  if (text === '' || NO_TIME.test(text)) return null;
  const end = parseEnd(text, zoned(cells, context), start);
  if (end.ok) return end.value;
  cells.fault('until', fieldErrorOf(end.error, '').detail);
  return null;
}

function readLearned(cells: RowCells, context: ParseContext): ApproximateTime | null {
  const text = cells.text('learned-at');
  if (text === '') return null;
  const when = read(cells, 'learned-at', text, context);
  if (when?.kind === 'interval') cells.fault('learned-at', 'Give one time here, not an interval.');
  return when?.kind === 'point' ? when.time : null;
}
