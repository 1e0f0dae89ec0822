// Which figure is the month in dates such as 04/05/2023, where the name of their column says it, "Created (M/d/yyyy)", or other
// dates of the same column show it: beside 25/01/2023 it is the second. A column whose dates contradict each other shows nothing.
// Of a year in two figures that stands first or last (23/01/25) nothing is shown, unless the days vary more than the years.

import type { ImportField, Mapping } from './field';
import { type FigureOrder, orderOfFigures } from './figure-date';
import type { FirstRows } from './fitting';
import type { DateOrder } from './import-choices';

export interface ShownOrder {
  readonly order: FigureOrder;
  /** The date that shows it, as it is given, or what the name of the column says. */
  readonly shownBy: string;
}

/** A date in figures with the words before it: "on or around 25.01.2023". */
const DATE_IN_CELL = /^[^\d\n]{0,40}((\d{1,2})([/.-])(\d{1,2})\3(\d{4}|\d\d))(?![\d./-])/;

interface FigureDate {
  readonly text: string;
  readonly first: string;
  readonly second: string;
  readonly year: string;
}

/** "05/Jan/23": the day comes first where the year is last, which has to be shown. */
const NAMED = /^((\d{1,2})([/ -])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\3(\d\d))(?![\d:])/i;

function dateIn(cell: string): FigureDate | null {
  const [, text, first = '', , second = '', year = ''] = DATE_IN_CELL.exec(cell) ?? [];
  if (text !== undefined) return { text, first, second, year };
  const [, named, day = '', , short = ''] = NAMED.exec(cell) ?? [];
  return named === undefined ? null : { text: named, first: day, second: '', year: short };
}

/** Of each column, by its place. */
export const shownOrders = (columns: readonly string[], rows: FirstRows): readonly (ShownOrder | null)[] =>
  columns.map(
    (column, at) =>
      saidIn(column) ?? shownBy(rows.map((row) => dateIn((row[at] ?? '').trim())).filter((date) => date !== null)),
  );

/** "Last Visited Date/Time - UTC+00:00 (dd/MM/yyyy)", "Date (DD.MM.YYYY)" */
const IN_NAME = /(?<![a-z])(?:(mm?)([/.-])dd?|dd?([/.-])mm?)(?:\2|\3)y{2,4}(?![a-z])/i;

function saidIn(column: string): ShownOrder | null {
  const [pattern, month] = IN_NAME.exec(column) ?? [];
  return pattern === undefined ? null : { order: month === undefined ? 'day-first' : 'month-first', shownBy: pattern };
}

function shownBy(dates: readonly FigureDate[]): ShownOrder | null {
  const shown = dates.flatMap(({ text, first, second, year }) => {
    const order = second === '' ? 'day-first' : orderOfFigures(first, second);
    return order === null ? [] : [{ order, shownBy: text, isShort: year.length === 2 }];
  });
  // One that has all figures of its year leaves no doubt of which is the year.
  const one = shown.find(({ isShort }) => !isShort) ?? shown[0];
  if (one === undefined || shown.some(({ order }) => order !== one.order)) return null;
  if (one.isShort && one.order === 'day-first' && !haveYearLast(dates)) return null;
  return { order: one.order, shownBy: one.shownBy };
}

/** An incident has fewer years than days. */
const haveYearLast = (dates: readonly FigureDate[]): boolean =>
  new Set(dates.map(({ year }) => year)).size < new Set(dates.map(({ first }) => first)).size;

/** What is read as a time in words or figures. */
const IN_WORDS: ReadonlySet<ImportField | null> = new Set(['when', 'date', 'until', 'learned-at'] as const);

interface Ordered {
  readonly mapping: Mapping;
  readonly dateOrders: readonly (ShownOrder | null)[];
}

/** Those that count, by the place of their column: of times, and where nobody said it for the file. */
export const countingOrders = ({ mapping, dateOrders }: Ordered, said: DateOrder): readonly (ShownOrder | null)[] =>
  mapping.map((field, at) => (said === 'shown' && IN_WORDS.has(field) ? (dateOrders[at] ?? null) : null));

/** "Dates in “Datum” have the day first, as 25.01.2023 shows.", for each column of which something is shown. */
export const shownOrderWords = (
  columns: readonly { readonly name: string; readonly dateOrder: ShownOrder | null }[],
): readonly string[] =>
  columns.flatMap(({ name, dateOrder }) => {
    if (dateOrder === null) return [];
    const first = dateOrder.order === 'day-first' ? 'day' : 'month';
    return [`Dates in “${name}” have the ${first} first, as ${dateOrder.shownBy} shows.`];
  });
