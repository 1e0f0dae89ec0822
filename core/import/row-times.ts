// When a row says that its event happened. A time in words, as RFC 3339 or EDTF is read as everywhere in Onset; a date and a
// time of day in columns of their own are read together; Onset's own bounds count before its words. A count since 1970
// stands in for a time that is missing, and refines one that was cut to the second.

import { fieldErrorOf } from '@/core/contracts/read-time';
import { type ApproximateTime, type EventEnd, ONGOING, type When } from '@/core/time/approximate-time';
import { instant, MICROS_PER_SECOND } from '@/core/time/instant';
import { endsBeforeStart } from '@/core/time/order';
import { type ParseContext, parseEnd } from '@/core/time/parse';
import { UNIT_STEP } from '@/core/time/unit';
import { EPOCH_FIELDS, type EpochReading, isNumber, readCount } from './epoch';
import type { ImportField } from './field';
import { inNotation } from './figure-date';
import { isClock } from './fitting';
import { NO_TIME } from './no-time';
import { placed, read, startOf, type TimeContext } from './placed-time';
import { END_BOUNDS, readBounds, START_BOUNDS } from './row-bounds';
import type { RowCells } from './row-cells';
import { spreadsheetDate } from './spreadsheet-days';

export interface RowTimes {
  readonly start: ApproximateTime | null;
  readonly end: EventEnd;
  readonly learnedAt: ApproximateTime | null;
}

const ABSENT = 'There is no time in it. Leave the row out, give it a time, or import such rows without a date.';

const NO_COLUMN = 'No column is the time. Say which one is, or import such rows without a date.';

export function readTimes(cells: RowCells, context: TimeContext): RowTimes {
  const when = readStart(cells, context);
  const start = startOf(when);
  if (when === null && context.choices.noTime !== 'undated')
    cells.fault(timeField(cells) ?? 'when', timeField(cells) === null ? NO_COLUMN : ABSENT);
  const end = when?.kind === 'interval' ? when.end : readEnd(cells, context, start);
  return { start, end, learnedAt: readLearned(cells, context) };
}

/** Which column is to blame for a time that is missing; null where none is the time. */
const timeField = (cells: RowCells): ImportField | null =>
  (['when', 'spreadsheet-days', 'date', ...EPOCH_FIELDS, 'earliest'] as const).find((field) => cells.has(field)) ??
  null;

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

/** @returns null where there is neither */
function readDateAndTime(cells: RowCells, context: TimeContext): When | null {
  const time = clockIn(cells.text('time'));
  const date = isClock(time) ? cells.text('date').replace(AT_MIDNIGHT, '') : cells.text('date');
  if (date === '' || NO_TIME.test(date)) return readEpoch(cells, context);
  const stated = [date, time, cells.text('zone')].filter((part) => part !== '').join(' ');
  const text = countedDay(date, time) ?? (time === '' ? date : `${date} ${time}`);
  if (NO_TIME.test(inNotation(text, context.choices.figureOrders.get('date') ?? null)))
    return readEpoch(cells, context);
  const when = read(cells, 'date', placed(cells, text, context, ['date', 'time']));
  if (when === null) return UNDATED;
  return when.kind === 'point' ? { kind: 'point', time: { ...when.time, statedAs: stated } } : when;
}

/** "Unknown" is none; a spreadsheet has times of day on its first day, and dates at midnight. */
const clockIn = (text: string): string =>
  NO_TIME.test(text) && !/\d/.test(text) ? '' : text.replace(ON_FIRST_DAY, '');

const ON_FIRST_DAY = /^(?:1899-12-30|30\.12\.1899|30\/12\/1899|12\/30\/1899)[T ](?=\d)/;
const AT_MIDNIGHT = /[T ]0?0:00(?::00(?:\.0+)?)?$/;

/** "44931" and "0.5869": a day as a spreadsheet counts it, and the part of it that has passed. */
const countedDay = (date: string, time: string): string | null =>
  /^0?[.,]\d+$/.test(time) ? spreadsheetDate(`${date}${time.replace(/^0/, '')}`) : null;

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
