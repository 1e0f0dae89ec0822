// "24 Aug 22", "24-Aug-22", "August '22": the century is not guessed at, but offered.

import { MONTH_NAMES } from '../calendar-names';
import { refuseTime, type TimeResult } from '../refusal';

const MONTH = `(?:${MONTH_NAMES.map((name) => name.slice(0, 3)).join('|')})[a-z]*\\.?`;
const AFTER_MONTH = `(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?[ /-]${MONTH}[ /-]`;
const SHORT_YEAR = new RegExp(`(?<=${AFTER_MONTH})(\\d\\d)(?![\\d:.])|'(\\d\\d)(?!\\d)`, 'i');

/** "Mar-21", as spreadsheets have it. */
const YEAR_OR_DAY = new RegExp(`^(${MONTH})-(\\d\\d)$`, 'i');

export function shortYear(text: string): TimeResult<never> | null {
  const [said, plain, marked] = SHORT_YEAR.exec(text) ?? [];
  if (said === undefined) return null;
  const figures = plain ?? marked ?? '';
  return refuseTime(`“${said}” does not say which century; write the year in four figures.`, [
    text.replace(SHORT_YEAR, `20${figures}`),
  ]);
}

/** Read before the words are, which would leave the day alone. */
export function yearOrDay(text: string): TimeResult<never> | null {
  const [, month, figures] = YEAR_OR_DAY.exec(text) ?? [];
  if (month === undefined || figures === undefined) return null;
  const readings = [`${month} 20${figures}`, ...(Number(figures) <= 31 ? [`${month} ${Number(figures)}`] : [])];
  return refuseTime(`“${figures}” can be a year or a day of the month; say which.`, readings);
}
