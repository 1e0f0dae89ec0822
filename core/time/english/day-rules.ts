// A day of a month in words: "5 January 2023", "Jan 5", "the 5th", and what other dates are put together from.

import { MONTH_NAMES, WEEKDAY_NAMES } from '../calendar-names';
import { lookup, map, mark, oneOf, optional, phrase, type Rule, remembered, sequence, token } from './grammar';
import type { DateWords } from './words';

const abbreviations = (names: readonly string[], lengths: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    names.flatMap((name, index) => [
      [name.toLowerCase(), index + 1],
      ...lengths.map((length) => [name.slice(0, length).toLowerCase(), index + 1]),
    ]),
  );

export const month = lookup({ ...abbreviations(MONTH_NAMES, [3]), sept: 9 });
export const weekday = lookup({ ...abbreviations(WEEKDAY_NAMES, [3]), tues: 2, weds: 3, thur: 4, thurs: 4 });

/** Any number of one or two digits: whether there is such a day is said when the month is known. */
export const dayNumber = token((found) =>
  found.kind === 'number' && found.digits <= 2 && Number.isInteger(found.value) ? found.value : null,
);
export const ordinal = token((found) => (found.kind === 'number' && found.isOrdinal ? found.value : null));
/** "1st" to "4th". */
export const fewOrdinal = map(ordinal, (count) => (count >= 1 && count <= 4 ? count : null));
export const year = token((found) =>
  found.kind === 'number' && found.digits === 4 && !found.isOrdinal ? found.value : null,
);
/** "January 2023", "January, 2023", "Jan-2023". */
export const lastYear = map(
  sequence(optional(oneOf(mark(','), mark('-'), phrase('of', 'in'))), year),
  ([, value]) => value,
);

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';
const ordinalWord = lookup(Object.fromEntries(ORDINALS.split(' ').map((name, index) => [name, index + 1])));
/** Beside its month it can be said in words. */
const dayOfMonth = oneOf(dayNumber, ordinalWord);

const weekdayBefore = remembered(optional(map(sequence(weekday, optional(mark(','))), ([value]) => value)));

export const dayThenMonth: Rule<DateWords> = remembered(
  map(
    sequence(weekdayBefore, optional(phrase('the')), dayOfMonth, optional(phrase('of')), month, optional(lastYear)),
    ([confirmed, , day, , inMonth, inYear]) => ({ kind: 'day', day, month: inMonth, year: inYear, weekday: confirmed }),
  ),
);
export const monthThenDay: Rule<DateWords> = remembered(
  map(
    sequence(weekdayBefore, month, optional(phrase('the')), dayOfMonth, optional(lastYear)),
    ([confirmed, inMonth, , day, inYear]) => ({ kind: 'day', day, month: inMonth, year: inYear, weekday: confirmed }),
  ),
);
/** "2018 October 21" */
export const yearThenDay: Rule<DateWords> = map(sequence(year, month, dayNumber), ([inYear, inMonth, day]) => ({
  ...{ kind: 'day', day, month: inMonth, year: inYear, weekday: null },
}));
/** "the 5th": of the month at hand. */
export const dayAlone: Rule<DateWords> = map(
  sequence(weekdayBefore, optional(phrase('the')), ordinal),
  ([confirmed, , day]) => ({
    ...{ kind: 'day', day, weekday: confirmed },
    ...{ month: null, year: null },
  }),
);

/** "2023-01-05" within a sentence, where it can be joined with a time of day. */
export const dayInNotation: Rule<DateWords> = token((found) => {
  if (found.kind !== 'notation' || !/^\d{4}-\d\d-\d\d$/.test(found.text)) return null;
  const [inYear = 0, inMonth = 0, day = 0] = found.text.split('-').map(Number);
  return { kind: 'day', day, month: inMonth, year: inYear, weekday: null };
});
