// When a row says that its event happened. A time in words, as RFC 3339 or EDTF is read as everywhere in Onset; a date and a
// time of day in columns of their own are read together; Onset's own bounds count before its words. A count since 1970
// stands in for a time that is missing, and refines one that was cut to the second.

import { asContracted } from '@/core/contracts/as-contracted';
import { fieldErrorOf } from '@/core/contracts/read-time';
import { type ApproximateTime, type EventEnd, ONGOING, type When } from '@/core/time/approximate-time';
import { fromRfc3339Utc, type Instant, instant, MICROS_PER_DAY, MICROS_PER_SECOND } from '@/core/time/instant';
import { approximateTimeSchema } from '@/core/time/json';
import { endsBeforeStart } from '@/core/time/order';
import { type ParseContext, parseEnd, parseWhen } from '@/core/time/parse';
import { UNIT_STEP } from '@/core/time/unit';
import { isZone } from '@/core/time/zone';
import { EPOCH_FIELDS, type EpochReading, isNumber, readCount } from './epoch';
import type { ImportField } from './field';
import { inNotation } from './figure-date';
import type { RowChoices } from './import-choices';
import { NO_TIME } from './no-time';
import { isZoneOfWindows, offsetOf, placeInName } from './place';
import type { RowCells } from './row-cells';
import { spreadsheetDate } from './spreadsheet-days';

export interface RowTimes {
  readonly start: ApproximateTime | null;
  readonly end: EventEnd;
  readonly learnedAt: ApproximateTime | null;
}

const ABSENT = 'There is no time in it. Leave the row out, give it a time, or import such rows without a date.';

const NO_COLUMN = 'No column is the time. Say which one is, or import such rows without a date.';

interface TimeContext extends ParseContext {
  readonly choices: Pick<RowChoices, 'noTime' | 'dateOrder' | 'bareZone' | 'isDayNamed'>;
}

export function readTimes(cells: RowCells, context: TimeContext): RowTimes {
  const when = readStart(cells, context);
  const start = startOf(when);
  if (when === null && context.choices.noTime === 'refuse')
    cells.fault(timeField(cells) ?? 'when', timeField(cells) === null ? NO_COLUMN : ABSENT);
  const end = when?.kind === 'interval' ? when.end : readEnd(cells, context, start);
  return { start, end, learnedAt: readLearned(cells, context) };
}

/** Which column is to blame for a time that is missing; null where none is the time. */
const timeField = (cells: RowCells): ImportField | null =>
  (['when', 'spreadsheet-days', 'date', ...EPOCH_FIELDS, 'earliest'] as const).find((field) => cells.has(field)) ??
  null;

const startOf = (when: When | null): ApproximateTime | null =>
  when === null || when.kind === 'undated' ? null : when.kind === 'point' ? when.time : when.start;

const UNDATED: When = { kind: 'undated' };

/** Null where the row has no time though it should. */
function readStart(cells: RowCells, context: TimeContext): When | null {
  const bounds = readBounds(cells, START_BOUNDS, 'when', context);
  if (bounds !== undefined) return bounds === null ? UNDATED : { kind: 'point', time: bounds };
  if (cells.has('date')) return readDateAndTime(cells, context);
  const field = cells.has('spreadsheet-days') ? 'spreadsheet-days' : 'when';
  const text = cells.text(field);
  if (text === '' || NO_TIME.test(text)) return readEpoch(cells, context);
  if (CLOCK_ALONE.test(text)) {
    cells.fault(field, `“${text}” says no day. Say which column is the date.`);
    return UNDATED;
  }
  const when = read(cells, field, placed(cells, text, context, [field]));
  return when === null ? UNDATED : refined(when, cells);
}

/** In a form it is today's; the day on which a file is imported has nothing to do with it. */
const CLOCK_ALONE =
  /^(?:\d{1,2}(?::\d\d){1,2}(?:[.,]\d+)?(?: ?[ap]\.?m\.?)?(?: ?[a-z]{1,5}| ?[+-]\d\d:?\d\d)?|\d{1,2}(?:\.\d\d)?(?: ?[ap]\.?m\.?)?|noon|midday|midnight)$/i;

/** A time as it is given to be read. */
interface PlacedText {
  readonly text: string;
  readonly context: ParseContext;
  /** The words that are kept. */
  readonly statedAs: string;
  /** Whether somebody said when it was written. */
  readonly isDayNamed: boolean;
}

/** Faulted already where it cannot be read. */
function read(cells: RowCells, field: ImportField, placedText: PlacedText): When | null {
  const { text, context, statedAs } = placedText;
  const when = parseWhen(text, context);
  if (!when.ok) {
    const hasTwoReadings = IN_FIGURES.test(text) && when.error.suggestions?.length === 2;
    const asked = hasTwoReadings ? SAY_ORDER : isNumber(text) ? SAY_UNIT : '';
    cells.fault(field, `${fieldErrorOf(when.error, '').detail}${asked}`);
    return null;
  }
  const [, first, last] = when.value.kind === 'interval' ? (OFFSET_OR_END.exec(text) ?? []) : [];
  if (first !== undefined && last !== undefined) {
    cells.fault(
      field,
      `“${text}” can be ${first} in UTC−${last}, or from ${first} to ${last}. Write UTC-${last}, or “to”.`,
    );
    return null;
  }
  if (hangsOnNow(placedText, when.value)) {
    cells.fault(field, `“${text}” hangs on the day on which it was written. Say which day that was, or give the date.`);
    return null;
  }
  return when.value.kind === 'point' ? { kind: 'point', time: { ...when.value.time, statedAs } } : when.value;
}

/** Of a log it is an offset, in whatever form the time of day is; of a timetable the end. */
const OFFSET_OR_END = /(\d{1,2}[:h.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?),? ?-((?:0?\d|1[0-4]):[0-5]\d)$/i;

const NAMES_YEAR_OR_MONTH = /\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const FAR_BEFORE_MICROS = 500 * MICROS_PER_DAY;

/**
 * "Yesterday", "Monday 14:05": the day of the import has nothing to do with it. A date without a year is the latest such, since
 * logs leave it out.
 */
function hangsOnNow({ text, context, isDayNamed }: PlacedText, when: When): boolean {
  if (isDayNamed || NAMES_YEAR_OR_MONTH.test(text)) return false;
  const before = parseWhen(text, { ...context, now: instant(context.now - FAR_BEFORE_MICROS) });
  return !before.ok || startOf(before.value)?.earliest !== startOf(when)?.earliest;
}

const SAY_UNIT = ` If it is a count, say what the column counts: ${[...EPOCH_FIELDS, 'spreadsheet-days'].join(', ')}.`;
const SAY_ORDER = ' Or say for the whole file which figure is the month.';
const IN_FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;

const HAS_OFFSET = /:\d\d(?:[.,]\d+)? ?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/i;

/** A time in the row's own zone, or in that of the import. An offset or an abbreviation goes behind the time. */
function placed(
  cells: RowCells,
  statedAs: string,
  { choices, ...context }: TimeContext,
  columns: readonly ImportField[],
): PlacedText {
  const { isDayNamed } = choices;
  const counted = columns.includes('spreadsheet-days') ? spreadsheetDate(statedAs) : null;
  const text = counted ?? inNotation(statedAs, choices.dateOrder);
  const own = cells.text('zone');
  const named = own === '' ? columns.map((field) => ({ field, zone: placeInName(cells.nameOf(field)) })) : [];
  const { zone, field } = named.find((column) => column.zone !== null) ?? { zone: own, field: 'zone' as const };
  if (zone === null || zone === '') {
    const isBare = choices.bareZone !== context.zone && !HAS_OFFSET.test(text);
    return { text, context: isBare ? { ...context, zone: choices.bareZone } : context, statedAs, isDayNamed };
  }
  if (isZone(zone)) return { text, context: { ...context, zone }, statedAs, isDayNamed };
  const offset = offsetOf(zone);
  const place = offset ?? zone;
  if (isZoneOfWindows(zone) || !parseWhen(`2023-01-05 12:00 ${place}`, context).ok) {
    cells.fault(field, `There is no time zone “${zone}”. ${ZONES}`);
    return { text, context, statedAs, isDayNamed };
  }
  if (HAS_OFFSET.test(text)) return { text, context, statedAs, isDayNamed };
  // A sign behind a date alone would be taken for a range.
  const said = offset === null || /\d:\d/.test(text) ? place : `UTC${place}`;
  return { text: `${text} ${said}`, context, statedAs: `${statedAs} ${zone}`, isDayNamed };
}

const ZONES = 'An IANA name such as Europe/Berlin, UTC, or an offset such as +05:45 would be one.';

/** @returns null where there is neither */
function readDateAndTime(cells: RowCells, context: TimeContext): When | null {
  const date = cells.text('date');
  const time = cells.text('time');
  if (date === '' || NO_TIME.test(date)) return readEpoch(cells, context);
  const stated = [date, time, cells.text('zone')].filter((part) => part !== '').join(' ');
  const text = time === '' ? date : `${date} ${time}`;
  if (NO_TIME.test(inNotation(text, context.choices.dateOrder))) return readEpoch(cells, context);
  const when = read(cells, 'date', placed(cells, text, context, ['date', 'time']));
  if (when === null) return UNDATED;
  return when.kind === 'point' ? { kind: 'point', time: { ...when.time, statedAs: stated } } : when;
}

function readEpoch(cells: RowCells, { zone }: ParseContext): When | null {
  const field = EPOCH_FIELDS.find((known) => cells.text(known) !== '');
  const text = field === undefined ? '' : cells.text(field);
  if (field === undefined || NO_TIME.test(text)) return null;
  const count = readCount(text, field);
  if ('at' in count) return { kind: 'point', time: exactly(count, zone, text) };
  cells.fault(field, count.detail);
  return UNDATED;
}

function exactly({ at, precision }: EpochReading, zone: string, statedAs: string): ApproximateTime {
  const step = UNIT_STEP[precision];
  const latest = instant(at + (step.kind === 'elapsed' ? step.micros : 0));
  return { earliest: at, latest, best: at, precision, qualifier: 'exact', zone, statedAs };
}

/** Some exports cut the time to the second, and have all of it in the column beside. */
function refined(when: When, cells: RowCells): When {
  if (when.kind !== 'point' || when.time.precision !== 'second') return when;
  const field = EPOCH_FIELDS.find((known) => cells.text(known) !== '');
  const count = field && readCount(cells.text(field), field);
  const { earliest, zone, statedAs } = when.time;
  if (!count || !('at' in count) || earliest === null || count.at % MICROS_PER_SECOND === 0) return when;
  const isWithin = count.at > earliest && count.at < earliest + MICROS_PER_SECOND;
  return isWithin ? { kind: 'point', time: exactly(count, zone, statedAs) } : when;
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
  const time = asContracted(approximateTimeSchema, {
    earliest: bound(fields.earliest),
    latest: bound(fields.latest),
    best: bound(fields.best),
    precision,
    qualifier: cells.text(fields.qualifier),
    zone,
    statedAs: said === '' ? statedBy(cells, fields) : said,
  });
  if (time.ok) return time.value;
  const [error] = time.error;
  const member = BOUND_NAMES.find((name) => error?.pointer === `/${name}`);
  cells.fault(member === undefined ? fields.precision : fields[member], error?.detail ?? 'Is no time.');
  return null;
}

const BOUND_NAMES = ['earliest', 'latest', 'best', 'precision', 'qualifier'] as const;

const statedBy = (cells: RowCells, { earliest, latest }: BoundFields): string =>
  `${cells.text(earliest) || '..'}/${cells.text(latest) || '..'}`;

function readEnd(cells: RowCells, context: TimeContext, start: ApproximateTime | null): EventEnd {
  const text = cells.text('until');
  if (text === ONGOING) return ONGOING;
  const bounds = readBounds(cells, END_BOUNDS, 'until', context);
  if (bounds !== undefined) return bounds;
  if (text === '' || NO_TIME.test(text)) return null;
  const counted = countedLike(cells, text);
  if (counted !== null) return endAt(cells, counted, context, start);
  const stated = placed(cells, text, context, ['until']);
  const end = parseEnd(stated.text, stated.context, start);
  if (end.ok) return end.value;
  cells.fault('until', fieldErrorOf(end.error, '').detail);
  return null;
}

/** A number at the end counts what the one at the start does; null where neither is one. */
function countedLike(cells: RowCells, text: string): EpochReading | { readonly detail: string } | null {
  const field = EPOCH_FIELDS.find((known) => cells.text(known) !== '');
  return field !== undefined && isNumber(text) ? readCount(text, field) : null;
}

function endAt(
  cells: RowCells,
  count: EpochReading | { readonly detail: string },
  { zone }: ParseContext,
  start: ApproximateTime | null,
): EventEnd {
  if (!('at' in count)) {
    cells.fault('until', count.detail);
    return null;
  }
  const end = exactly(count, zone, cells.text('until'));
  if (endsBeforeStart(start, end)) cells.fault('until', 'The end comes before the start.');
  return end;
}

function readLearned(cells: RowCells, context: TimeContext): ApproximateTime | null {
  const text = cells.text('learned-at');
  if (text === '') return null;
  const when = read(cells, 'learned-at', placed(cells, text, context, ['learned-at']));
  if (when?.kind === 'interval') cells.fault('learned-at', 'Give one time here, not an interval.');
  return when?.kind === 'point' ? when.time : null;
}
