// "1/25/2023 2:05:07 PM" as "2023-01-25 14:05:07": what programs of Windows write by the hundred thousand, put so that it is read
// as notation and not as words. Left as it is where nobody says which figure is the month and the figures do not show it.

export type FigureOrder = 'month-first' | 'day-first';

const DATE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d:])/;
const CLOCK = /^,? (\d{1,2})(:\d\d)(:\d\d(?:[.,]\d{1,9})?)?(?: ?([ap])m)?( ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?$/i;

/** "05/Jan/23", as Jira writes it: once the order is known the year is last. */
const WITH_NAME = /^(\d{1,2})([/ -])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\2(\d\d)(?![\d:])/i;

/** "20230105", alone or before a time of day with its colons. */
const WITHOUT_HYPHENS = /^(\d{4})(0[1-9]|1[0-2])(\d\d)(?:$|[ T](?=\d\d:))/;

/** @param order null where nobody knows it of the whole column */
export function inNotation(text: string, order: FigureOrder | null): string {
  const [bare, bareYear, bareMonth, bareDay] = WITHOUT_HYPHENS.exec(text) ?? [];
  if (bare !== undefined) return `${bareYear}-${bareMonth}-${bareDay} ${text.slice(bare.length)}`.trimEnd();
  const [named, day, , month, short] = WITH_NAME.exec(text) ?? [];
  if (named !== undefined && order !== null) {
    const rest = text.slice(named.length);
    return `${day} ${month} 20${short} ${inHours(rest) ?? rest.trim()}`.trimEnd();
  }
  const [said, first = '', , second = '', year = ''] = DATE.exec(text) ?? [];
  if (said === undefined)
    return order === null ? text : text.replace(DATE_WITHIN, (...figures) => dated(order, figures));
  // "5/7/21": which of the three is the year is known once the order is, and incidents are of this century.
  const known = order ?? (year.length === 2 ? null : orderOfFigures(first, second));
  if (known === null) return text;
  const date = dated(known, [said, first, '', second, year]);
  const rest = text.slice(said.length);
  const clock = inHours(rest);
  if (clock !== null) return `${date} ${clock}`;
  return order === null ? text : `${date}${rest.replace(DATE_WITHIN, (...figures) => dated(order, figures))}`;
}

/** "On or around 5.1.2023" */
const DATE_WITHIN = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?![\d:./-])/g;

/** @param figures the whole, the first, what parts them, the second and the year */
function dated(order: FigureOrder, [, first, , second, year]: readonly unknown[]): string {
  const [month, day] = order === 'month-first' ? [first, second] : [second, first];
  return `${`${year}`.length === 2 ? '20' : ''}${year}-${`${month}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
}

/** Which comes first, where only one of the figures can be the month. */
export function orderOfFigures(first: string, second: string): FigureOrder | null {
  const canBeMonth = [first, second].map((figure) => Number(figure) >= 1 && Number(figure) <= 12);
  if (canBeMonth[0] === canBeMonth[1]) return null;
  return canBeMonth[0] === true ? 'month-first' : 'day-first';
}

/** From 0 to 24; null where the rest is more than a time of day, or behind minutes a sign, which can be a dash. */
function inHours(rest: string): string | null {
  const [clock, hour = '', minutes = '', seconds = '', half, offset = ''] = CLOCK.exec(rest) ?? [];
  if (clock === undefined || (seconds === '' && offset !== '')) return null;
  const said = Number(hour);
  if (half !== undefined && (said < 1 || said > 12)) return null;
  const hours = half === undefined ? said : (said % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}${minutes}${seconds}${offset}`;
}
