// A time of a row in words or figures: first put into the zone that its row, its column's name or the import gives it, then read
// as everywhere in Onset. What hangs on the day of the import, or can be an offset as well as an end, is refused.

import { fieldErrorOf } from '@/core/contracts/read-time';
import type { ApproximateTime, When } from '@/core/time/approximate-time';
import { instant, MICROS_PER_DAY } from '@/core/time/instant';
import { type ParseContext, parseWhen } from '@/core/time/parse';
import { isZone } from '@/core/time/zone';
import { EPOCH_FIELDS, isNumber } from './epoch';
import type { ImportField } from './field';
import { inNotation } from './figure-date';
import type { RowChoices } from './import-choices';
import { isZoneOfWindows, offsetOf, placeInName } from './place';
import type { RowCells } from './row-cells';
import { spreadsheetDate } from './spreadsheet-days';

export interface TimeContext extends ParseContext {
  readonly choices: Pick<RowChoices, 'noTime' | 'figureOrders' | 'bareZone' | 'isDayNamed'>;
}

export const startOf = (when: When | null): ApproximateTime | null =>
  when === null || when.kind === 'undated' ? null : when.kind === 'point' ? when.time : when.start;

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
export function read(cells: RowCells, field: ImportField, placedText: PlacedText): When | null {
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
const IN_FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d\d)(?!\d)/;

const HAS_OFFSET = /:\d\d(?:[.,]\d+)? ?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)$/i;

/** A time in the row's own zone, in that of its column or in that of the file. An offset or an abbreviation goes behind the time. */
export function placed(
  cells: RowCells,
  statedAs: string,
  { choices, ...context }: TimeContext,
  columns: readonly ImportField[],
): PlacedText {
  const { isDayNamed } = choices;
  const counted = columns.includes('spreadsheet-days') ? spreadsheetDate(statedAs) : null;
  const text = counted ?? inNotation(statedAs, choices.figureOrders.get(columns[0] ?? 'when') ?? null);
  const own = cells.text('zone');
  const stated = own === '' ? statedByName(cells, columns) : { zone: own, field: 'zone' as const };
  if (stated === null && HAS_OFFSET.test(text)) return { text, context, statedAs, isDayNamed };
  const { zone, field } = stated ?? { zone: choices.bareZone, field: columns[0] ?? 'when' };
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

/** By the name of one of its columns. */
function statedByName(cells: RowCells, columns: readonly ImportField[]) {
  for (const field of columns) {
    const zone = placeInName(cells.nameOf(field));
    if (zone !== null) return { zone, field };
  }
  return null;
}

const ZONES = 'An IANA name such as Europe/Berlin, UTC, or an offset such as +05:45 would be one.';
