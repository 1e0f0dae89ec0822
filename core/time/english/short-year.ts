// "24 Aug 22", "24-Aug-22", "August '22": the century is not guessed at, but offered; so is a time of day for what could be a year.

import { ONGOING, type When } from '../approximate-time';
import { MONTH_NAMES } from '../calendar-names';
import { toEdtf } from '../edtf-notation';
import { MICROS_PER_SECOND } from '../instant';
import { OUT_OF_RANGE, refuseTime, type TimeRefusal, type TimeResult } from '../refusal';

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

type Read = (text: string) => TimeResult<When>;

/** Four figures that can be a time of day, and the text with a colon in them, or in all such, where that is understood. */
function asClock(text: string, read: Read): { readonly figures: string; readonly offer: string } | null {
  const [figures] = FOUR_FIGURES.exec(text) ?? [];
  if (figures === undefined) return null;
  const offers = [FOUR_FIGURES, new RegExp(FOUR_FIGURES, 'g')].map((found) => text.replace(found, '$1:$2'));
  const offer = offers.find((said) => read(said).ok);
  return offer === undefined ? null : { figures, offer };
}

/** "2015 UTC" can be a year, though hardly anybody names the zone of one. */
export function yearOrClock(text: string, read: Read): TimeResult<never> | null {
  const [, year] = YEAR_IN_PLACE.exec(text) ?? [];
  const clock = year === undefined ? null : asClock(text, read);
  return clock && refuseTime(sayWhich(clock.figures), [clock.offer, clock.figures]);
}

/** "5 Dec 1730", "around 1845": a year of long ago is as likely a time of day without its colon. */
export function oldYearOrClock(text: string, when: When, read: Read): TimeResult<never> | null {
  const clock = isLongAgo(when) ? asClock(text, read) : null;
  const asYear = when.kind === 'point' ? toEdtf(when.time) : null;
  return clock && refuseTime(sayWhich(clock.figures), [clock.offer, ...(asYear === null ? [] : [asYear])]);
}

/** "5 Dec 1405": a year that is far from any incident is a time of day without its colon. */
export function clockForYear(text: string, { detail }: TimeRefusal, read: Read): TimeResult<never> | null {
  const clock = detail === OUT_OF_RANGE ? asClock(text, read) : null;
  return clock && refuseTime(`${OUT_OF_RANGE} ${writeColon(clock.figures)}`, [clock.offer]);
}

/** "1405 on 5 Jan", "yesterday 0930": figures that are no year where they stand. */
export function clockWithoutColon(text: string, read: Read): TimeResult<never> | null {
  const clock = asClock(text, read);
  return clock && refuseTime(writeColon(clock.figures), [clock.offer]);
}

const sayWhich = (figures: string): string => `“${figures}” can be a year or a time of day; say which.`;
const writeColon = (figures: string): string => `If “${figures}” is a time of day, write it with a colon.`;

/** No incident that a record is kept of lies before 1900. */
const FIRST_LIKELY = -2_208_988_800 * MICROS_PER_SECOND;

function isLongAgo(when: When): boolean {
  const times = when.kind === 'point' ? [when.time] : when.kind === 'interval' ? [when.start, when.end] : [];
  return times.some((time) => {
    const bound = time === null || time === ONGOING ? null : (time.latest ?? time.earliest);
    return bound !== null && bound < FIRST_LIKELY;
  });
}
