// Dates in words: "5 January 2023", "Jan 5", "late November", "Q4 2022", "last Tuesday", "the week of 9 January",
// "last week of November".

import { dateOfDays, mondayOfIsoWeek } from '../calendar';
import { SEASONS, type Season, type Third } from '../span-of-name';
import { lacksYear } from './date-reference';
import {
  dayAlone,
  dayInNotation,
  dayNumber,
  dayThenMonth,
  fewOrdinal,
  lastYear,
  month,
  monthThenDay,
  ordinal,
  weekday,
  year,
  yearThenDay,
} from './day-rules';
import { lazy, lookup, map, mark, oneOf, optional, phrase, type Rule, sequence, theEnd, token } from './grammar';
import { holiday } from './holiday-rules';
import { count, length, oneUnitLength } from './length-rules';
import type { DateWords } from './words';

/** "Q1 2023", "2023-Q1" */
const withYear = (part: Rule<number>): Rule<readonly [number, number | null]> =>
  oneOf<readonly [number, number | null]>(
    sequence(part, optional(lastYear)),
    map(sequence(year, optional(mark('-')), part), ([inYear, , value]) => [value, inYear]),
  );

const monthOfYear: Rule<DateWords> = map(withYear(month), ([inMonth, inYear]) => ({
  ...{ kind: 'month', month: inMonth, year: inYear },
}));

const season = lookup<Season>({ ...Object.fromEntries(SEASONS.map((name) => [name, name])), fall: 'autumn' });
/** The first of two years of which the second is the next. */
const followed = ([first, , second]: readonly [number, string, number]): number | null =>
  second === first + 1 ? first : null;
const yearsInFigures: Rule<number> = token((found) => {
  const [, first, second] = found.kind === 'notation' ? (/^(\d{4})[/-](\d{2}|\d{4})$/.exec(found.text) ?? []) : [];
  const next = String(Number(first) + 1);
  return first !== undefined && second !== undefined && next.endsWith(second) ? Number(first) : null;
});
const seasonOfYear: Rule<DateWords> = map(sequence(season, optional(lastYear)), ([name, inYear]) => ({
  ...{ kind: 'season', season: name, year: inYear },
}));

/** "Winter 2019–2020", "winter 2019/20". */
const winterOfYears: Rule<DateWords> = map(
  sequence(
    phrase('winter'),
    optional(phrase('of')),
    oneOf(map(sequence(year, mark('-'), year), followed), yearsInFigures),
  ),
  ([, , inYear]) => ({ kind: 'season', season: 'winter', year: inYear }),
);

const ORDINALS = { first: 1, second: 2, third: 3, fourth: 4 };
const division = (letter: string, name: string, count: number): Rule<number> => {
  const isDivision = (value: number): number | null => (value >= 1 && value <= count ? value : null);
  const numbered = oneOf(
    map(sequence(phrase(letter), dayNumber), ([, value]) => isDivision(value)),
    map(sequence(dayNumber, phrase(letter)), ([value]) => isDivision(value)),
  );
  const counted = map(sequence(oneOf(lookup(ORDINALS), ordinal), phrase(name)), ([value]) => isDivision(value));
  return oneOf(numbered, counted);
};
const quarterOfYear: Rule<DateWords> = map(withYear(division('q', 'quarter', 4)), ([quarter, inYear]) => ({
  ...{ kind: 'quarter', quarter, year: inYear },
}));
const half = oneOf(
  division('h', 'half', 2),
  map(phrase('latter half'), () => 2),
);
const halfOfYear: Rule<DateWords> = map(withYear(half), ([which, inYear]) => ({
  ...{ kind: 'half', half: which, year: inYear },
}));

const yearAlone: Rule<DateWords> = map(sequence(optional(phrase('year')), year), ([, value]) => ({
  ...{ kind: 'year', year: value },
}));
const decade: Rule<DateWords> = map(sequence(year, phrase('s')), ([firstYear]) =>
  firstYear % 10 === 0 ? { kind: 'decade', firstYear } : null,
);
const century: Rule<DateWords> = map(sequence(ordinal, phrase('century')), ([count]) => ({
  ...{ kind: 'century', firstYear: (count - 1) * 100 },
}));

const DAYS_AWAY = {
  'the day before yesterday': -2,
  'day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
  'day after tomorrow': 2,
};
const daysAway: Rule<DateWords> = map(lookup(DAYS_AWAY), (days) => ({ kind: 'days-away', days }));

const SAME_DAY = ['same day', 'the same day', 'that day', 'that same day'];
const NEXT_DAY = ['next day', 'the next day', 'following day', 'the following day'];
const daysOn: Rule<DateWords> = oneOf(
  map(phrase(...SAME_DAY, ...SAME_DAY.map((day) => `later ${day}`)), () => ({
    kind: 'days-on',
    days: 0,
    isOfPart: false,
  })),
  map(phrase(...NEXT_DAY), () => ({ kind: 'days-on', days: 1, isOfPart: false })),
);

/** "Two days ago", "a week ago", as the date of a time of day. */
export const daysAgo: Rule<DateWords> = map(sequence(length, phrase('ago')), ([{ months, days, micros }]) =>
  months === 0 && micros === 0 ? { kind: 'days-away', days: -days } : null,
);
export const nightsAgo: Rule<DateWords> = map(sequence(count, phrase('night', 'nights'), phrase('ago')), ([nights]) =>
  Number.isInteger(nights) ? { kind: 'days-away', days: -nights } : null,
);

const AWAY = { last: -1, previous: -1, prior: -1, this: 0, next: 1 };
const UNITS_AWAY = { week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const;
const unitsAway: Rule<DateWords> = map(sequence(lookup(AWAY), lookup(UNITS_AWAY)), ([count, unit]) => ({
  ...{ kind: 'units-away', unit, count },
}));

const WHICH = { last: 'last', past: 'last', 'this past': 'last', this: 'this', next: 'next' } as const;
/** "The next Monday" is told from another date, where "next Monday" counts from today. */
const weekdayAlone: Rule<DateWords> = (tokens, at) =>
  sequence(optional(lookup(WHICH)), weekday)(tokens, at).flatMap(({ value: [which, value], next }) => {
    const before = tokens[at - 1];
    const isTold = which === 'next' && before?.kind === 'word' && before.word === 'the';
    return isTold ? [] : [{ value: { kind: 'weekday', weekday: value, which: which ?? 'latest' }, next }];
  });

/** "The following Monday", "the Monday after"; without the article "next Monday" counts from today. */
const weekdayOn: Rule<DateWords> = oneOf<DateWords>(
  map(sequence(phrase('the following', 'following', 'the next', 'the very next'), weekday), ([, value]) => ({
    ...{ kind: 'weekday-on', weekday: value },
  })),
  // Before a time of day "after" is a limit.
  map(sequence(optional(phrase('the')), weekday, phrase('after', 'following'), theEnd), ([, value]) => ({
    ...{ kind: 'weekday-on', weekday: value },
  })),
);
const BESIDE = { before: -1, 'prior to': -1, preceding: -1, after: 1, following: 1 } as const;
/** "The Friday after Thanksgiving", "the first Monday after 5 December". */
const weekdayBeside: Rule<DateWords> = map(
  sequence(
    optional(phrase('the')),
    optional(phrase('first', 'last')),
    weekday,
    lookup<1 | -1>(BESIDE),
    optional(phrase('the')),
    lazy(() => date),
  ),
  ([, edge, value, direction, , of]) =>
    edge === (direction === 1 ? 'last' : 'first') ? null : { kind: 'weekday-beside', weekday: value, direction, of },
);
const weekAway: Rule<DateWords> = map(
  sequence(optional(phrase('of', 'in')), lookup({ ...AWAY, 'the last': -1, 'the previous': -1 }), phrase('week')),
  ([, count]) => ({ kind: 'units-away', unit: 'week', count }),
);
/** "Friday last week", "Monday of last week", "last week Thursday". */
const weekdayInWeek: Rule<DateWords> = oneOf<DateWords>(
  map(sequence(weekday, weekAway), ([value, of]) => ({ kind: 'weekday-in', weekday: value, of })),
  map(sequence(weekAway, optional(phrase('on')), weekday), ([of, , value]) => ({
    ...{ kind: 'weekday-in', weekday: value, of },
  })),
);

const week: Rule<DateWords> = map(
  sequence(
    phrase('week of'),
    optional(phrase('the')),
    lazy(() => date),
  ),
  ([, , of]) => ({ kind: 'week', of }),
);
const WEEK_EDGES = {
  ...Object.fromEntries(
    ['week commencing', 'w/c', 'week beginning', 'week starting', 'week from'].map((words) => [
      words,
      'first' as const,
    ]),
  ),
  ...Object.fromEntries(['week ending', 'week ended', 'week to'].map((words) => [words, 'last' as const])),
};
const weekAt: Rule<DateWords> = map(
  sequence(
    lookup<'first' | 'last'>(WEEK_EDGES),
    optional(phrase('on')),
    optional(phrase('the')),
    lazy(() => date),
  ),
  ([edge, , , of]) => ({ kind: 'week-at', edge, of }),
);

/** "The weekend of 14 October", "over the weekend": the one that has begun; "last weekend": the one that is over. */
const weekend: Rule<DateWords> = oneOf<DateWords>(
  map(
    sequence(
      phrase('weekend of'),
      optional(phrase('the')),
      lazy(() => date),
    ),
    ([, , of]) => ({ kind: 'weekend', of }),
  ),
  map(phrase('weekend'), () => ({ kind: 'weekend', of: { kind: 'weekday', weekday: 6, which: 'latest' } })),
  map(phrase('last weekend', 'past weekend', 'this past weekend', 'previous weekend'), () => ({
    ...{ kind: 'weekend', of: { kind: 'weekday', weekday: 7, which: 'last' } },
  })),
);

/** "2023-W36" of ISO 8601, Monday to Sunday, and "2023-W36-4", its Thursday. */
const isoWeek: Rule<DateWords> = token((found) => {
  if (found.kind !== 'iso-week') return null;
  const monday = mondayOfIsoWeek(found.year, found.week);
  if (monday === null) return null;
  const { year: inYear, month: inMonth, day } = dateOfDays(monday + (found.weekday ?? 1) - 1);
  const of: DateWords = { kind: 'day', day, month: inMonth, year: inYear, weekday: null };
  return found.weekday === null ? { kind: 'week', of } : of;
});

const whichWeek: Rule<number | 'last'> = oneOf(
  lookup({ ...ORDINALS, last: 'last', final: 'last' } as const),
  fewOrdinal,
);
/** "the last week of November 2022". */
const weekInMonth: Rule<DateWords> = map(
  sequence(whichWeek, phrase('week of', 'week in'), optional(phrase('the month of')), monthOfYear),
  ([which, , , of]) => ({ kind: 'week-in', which, of }),
);

/** "The second Tuesday of November", "the last Friday in November 2023"; Microsoft's patches come on the second Tuesday. */
const nthWeekday: Rule<DateWords> = oneOf<DateWords>(
  map(
    sequence(whichWeek, weekday, phrase('of', 'in'), optional(phrase('the month of')), monthOfYear),
    ([nth, value, , , of]) => ({ kind: 'nth-weekday', nth, weekday: value, of }),
  ),
  map(sequence(phrase('patch tuesday'), optional(oneOf(phrase('in', 'of'), mark(','))), monthOfYear), ([, , of]) => ({
    ...{ kind: 'nth-weekday', nth: 2, weekday: 2, of },
  })),
  map(sequence(monthOfYear, phrase('patch tuesday')), ([of]) => ({ kind: 'nth-weekday', nth: 2, weekday: 2, of })),
);

/** "The first two weeks of November", "the last day of 2022". */
const daysInWhole: Rule<DateWords> = map(
  sequence(
    lookup<'first' | 'last'>({ first: 'first', opening: 'first', last: 'last', final: 'last', closing: 'last' }),
    oneOf(length, oneUnitLength),
    phrase('of', 'in'),
    optional(phrase('the month of')),
    oneOf(monthOfYear, quarterOfYear, yearAlone),
  ),
  ([edge, { months, days, micros }, , , of]) =>
    months === 0 && micros === 0 ? { kind: 'days-in', edge, days, of } : null,
);

/** "The first half of June 2024". */
const halfOfMonth: Rule<DateWords> = map(
  sequence(half, phrase('of', 'in'), optional(phrase('the month of')), monthOfYear),
  ([which, , , of]) => ({ kind: 'half-in', half: which, of }),
);

const third = lookup<readonly [Third, Third]>({
  ...{ early: ['early', 'early'], mid: ['mid', 'mid'], middle: ['mid', 'mid'], late: ['late', 'late'] },
  ...{ 'early to mid': ['early', 'mid'], 'early-to-mid': ['early', 'mid'] },
  ...{ 'mid to late': ['mid', 'late'], 'mid-to-late': ['mid', 'late'] },
});
const thirdOfNoun = lookup<Third>({ start: 'early', beginning: 'early', middle: 'mid', end: 'late' });
const thirdOfDate: Rule<DateWords> = oneOf<DateWords>(
  map(
    sequence(
      third,
      optional(mark('-')),
      optional(phrase('on', 'in', 'in the', 'the')),
      lazy(() => date),
    ),
    ([[part, upTo], , , of]) => ({ kind: 'third', third: part, upTo, isEdge: false, of }),
  ),
  map(
    sequence(
      thirdOfNoun,
      phrase('of'),
      optional(phrase('the')),
      lazy(() => date),
    ),
    ([part, , , of]) => ({ kind: 'third', third: part, upTo: part, isEdge: true, of }),
  ),
);

/** "November last year", "Q4 of last year". */
const yearAway: Rule<DateWords> = map(
  sequence(
    oneOf(dayThenMonth, monthThenDay, monthOfYear, seasonOfYear, quarterOfYear, halfOfYear, holiday),
    optional(oneOf(phrase('of', 'in'), mark(','))),
    lookup({ 'last year': -1, 'the previous year': -1, 'this year': 0, 'next year': 1 }),
  ),
  ([of, , count]) => (lacksYear(of) ? { kind: 'year-away', count, of } : null),
);

/** A date without an article or preposition before it. */
export const date: Rule<DateWords> = oneOf(
  dayThenMonth,
  monthThenDay,
  yearThenDay,
  dayInNotation,
  daysAway,
  daysOn,
  weekdayAlone,
  weekdayOn,
  weekdayBeside,
  weekdayInWeek,
  nthWeekday,
  daysInWhole,
  yearAway,
  monthOfYear,
  winterOfYears,
  seasonOfYear,
  quarterOfYear,
  halfOfYear,
  decade,
  century,
  yearAlone,
  weekInMonth,
  halfOfMonth,
  unitsAway,
  week,
  weekAt,
  weekend,
  isoWeek,
  holiday,
  thirdOfDate,
  dayAlone,
);
