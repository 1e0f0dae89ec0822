// "24 Aug 22", "24-Aug-22", "August '22": the century is not guessed at, but offered; so is a time of day for what could be a year.

import type { When } from '../approximate-time';
import { MONTH_NAMES } from '../calendar-names';
import { OUT_OF_RANGE, refuseTime, type TimeResult } from '../refusal';

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

const YEAR_IN_PLACE = /^((?:19|20)[0-5]\d) (?:[a-z]{1,5}|(?:utc|gmt) ?[+-]\d{1,2})$/i;
const FOUR_FIGURES = /(?<![\d:.])((?:[01]\d|2[0-3]))([0-5]\d)(?![\d:.])/;
const withColon = (text: string): string => text.replace(FOUR_FIGURES, '$1:$2');

/** "2015 UTC" can be a year, though hardly anybody names the zone of one. */
export function yearOrClock(text: string, read: (text: string) => TimeResult<When>): TimeResult<never> | null {
  const [, figures] = YEAR_IN_PLACE.exec(text) ?? [];
  if (figures === undefined || !read(withColon(text)).ok) return null;
  return refuseTime(`“${figures}” can be a year or a time of day; say which.`, [withColon(text), figures]);
}

/** "5 Dec 1405": a year that is far from any incident is a time of day without its colon. */
export function clockForYear(text: string, read: (text: string) => TimeResult<When>): TimeResult<never> | null {
  const [figures] = FOUR_FIGURES.exec(text) ?? [];
  if (figures === undefined || !read(withColon(text)).ok) return null;
  return refuseTime(`${OUT_OF_RANGE} If “${figures}” is a time of day, write it with a colon.`, [withColon(text)]);
}
