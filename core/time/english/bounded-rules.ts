// Bounds of one time: a point, "before …", "between … and …", "within a day of …", "5 or 6 January", and a likeliest time within.

import { date } from './date-rules';
import { lookup, map, mark, oneOf, optional, phrase, type Rule, remembered, sequence } from './grammar';
import { length, theLength } from './length-rules';
import { onPart, partOfDay } from './part-rules';
import { bareDay, opening, point, rangePoint } from './point-rules';
import { recent } from './recent-rules';
import type { Bounded, DateWords, OneSide, PointWords } from './words';

const SIDES: Readonly<Record<string, OneSide>> = {
  before: 'before',
  'prior to': 'before',
  'earlier than': 'before',
  by: 'by',
  ...Object.fromEntries(
    ['end of day', 'the end of the day', 'eod', 'close of business', 'cob'].map((end) => [`by ${end}`, 'by' as const]),
  ),
  'on or before': 'by',
  'on and before': 'by',
  'in or before': 'by',
  'no later than': 'by',
  'not later than': 'by',
  after: 'after',
  'later than': 'after',
  'on or after': 'on-or-after',
  'on and after': 'on-or-after',
  'in or after': 'on-or-after',
  'not before': 'on-or-after',
  'no earlier than': 'on-or-after',
  'not earlier than': 'on-or-after',
  'as early as': 'on-or-after',
  'possibly as early as': 'on-or-after',
  'perhaps as early as': 'on-or-after',
  'at least as early as': 'by',
  'as late as': 'by',
  'at or before': 'by',
  'not after': 'by',
};
const SUFFIXES: Readonly<Record<string, OneSide>> = {
  'or earlier': 'by',
  'or before': 'by',
  'at the latest': 'by',
  'or later': 'on-or-after',
  'or after': 'on-or-after',
  'at the earliest': 'on-or-after',
};

const sometime = optional(phrase('sometime', 'some time', 'at some point', 'on'));
export const comma = optional(mark(','));

const oneSided: Rule<Bounded> = oneOf(
  map(sequence(sometime, lookup(SIDES), point), ([, side, found]) => ({ kind: 'one-sided', side, point: found })),
  map(sequence(point, comma, lookup(SUFFIXES)), ([found, , side]) => ({ kind: 'one-sided', side, point: found })),
);

function onDate(found: PointWords, day: DateWords): PointWords | null {
  if (found.kind === 'bare') return found;
  return found.kind === 'dated' && found.date === null ? { ...found, date: day } : null;
}

export type OfBoth = (end: PointWords) => PointWords | null;
/** "5 Jan" or "last night" before a range of clock times is the date of both. */
export const ofBoth: Rule<OfBoth> = oneOf<OfBoth>(
  map(
    sequence(opening, date, optional(mark(','))),
    ([, day]) =>
      (end) =>
        onDate(end, day),
  ),
  map(
    sequence(opening, partOfDay, optional(mark(','))),
    ([, found]) =>
      (end) =>
        onPart(found, end),
  ),
);

/** "During the period of": what it adds is said by the range. */
export const period = optional(
  sequence(
    optional(phrase('during', 'for', 'over', 'within', 'in')),
    optional(phrase('the')),
    phrase('period', 'time period', 'time frame', 'timeframe', 'window'),
    optional(phrase('of')),
  ),
);
const betweenWord = sequence(period, phrase('between', 'sometime between', 'some time between', 'anywhere between'));
const betweenRange = sequence(betweenWord, rangePoint, oneOf(phrase('and'), mark('-')), rangePoint);

const between: Rule<Bounded> = oneOf(
  map(betweenRange, ([, first, , last]) => ({ kind: 'between', first, last })),
  map(sequence(ofBoth, betweenRange), ([place, [, first, , last]]) => {
    const [from, to] = [place(first), place(last)];
    return from && to ? { kind: 'between', first: from, last: to } : null;
  }),
);

const DIRECTIONS = {
  of: 1,
  after: 1,
  following: 1,
  from: 1,
  before: -1,
  'prior to': -1,
  'either side of': 0,
  'before or after': 0,
} as const;
const { of: _, ...SIDES_OF_POINT } = DIRECTIONS;
const within: Rule<Bounded> = map(
  oneOf(
    sequence(
      phrase('within', 'inside', 'no more than', 'at most'),
      oneOf(length, theLength),
      lookup<1 | -1 | 0>(DIRECTIONS),
      point,
    ),
    sequence(phrase('up to', 'less than'), length, lookup<1 | -1 | 0>(SIDES_OF_POINT), point),
  ),
  ([, found, direction, of]) => ({ kind: 'within', length: found, direction, of }),
);

const { 'either side of': _beside, 'before or after': _around, ...ONE_WAY } = SIDES_OF_POINT;
/** "More than two weeks before detection": how long is not limited. */
const beyond: Rule<Bounded> = map(
  sequence(phrase('more than', 'over', 'at least'), length, lookup<1 | -1>(ONE_WAY), point),
  ([, found, direction, from]) => ({
    ...{ kind: 'one-sided', side: direction < 0 ? 'by' : 'on-or-after' },
    point: { kind: 'counted', length: found, direction, from, isApproximate: false },
  }),
);

/** The date can stand at the end: "10:40 ± 5 minutes on 5 January". */
const margin: Rule<Bounded> = map(
  sequence(
    point,
    comma,
    phrase('give or take', 'plus or minus'),
    length,
    optional(map(sequence(optional(phrase('on')), date), ([, day]) => day)),
  ),
  ([found, , , sides, day]) => {
    const of = day === null ? found : onDate(found, day);
    const isLoose = of !== null && 'isApproximate' in of && of.isApproximate;
    return of === null || isLoose ? null : { kind: 'margin', length: sides, of };
  },
);

/**
 * "5 or 6 January", "January 5/6, 2023", "25, 26 or 27 November", "September or October 2019": whichever it was, it lies between
 * the first and the last.
 */
const either: Rule<Bounded> = map(
  sequence(
    optional(phrase('either')),
    opening,
    optional(map(sequence(bareDay, mark(',')), ([day]) => day)),
    rangePoint,
    comma,
    oneOf(phrase('or'), mark('/')),
    rangePoint,
  ),
  ([, , first, next, , , last]) => {
    if (first !== null && !areInOrder(first, next, last)) return null;
    const earliest = first ?? next;
    return areDates(earliest, last) ? { kind: 'between', first: earliest, last } : null;
  },
);

/** Days of one month, the last of which names it. */
const areInOrder = (first: PointWords, next: PointWords, last: PointWords): boolean =>
  first.kind === 'bare' &&
  next.kind === 'bare' &&
  last.kind === 'dated' &&
  last.date?.kind === 'day' &&
  first.value < next.value &&
  next.value < last.date.day;

/** Clock times bound a range as moments, while "3 or 4 pm" is all of the second hour; and bounds would hide an "around". */
export const areDates = (...ends: readonly PointWords[]): boolean =>
  ends.some(({ kind }) => kind === 'dated') &&
  ends.every(
    (end) =>
      (end.kind === 'bare' || (end.kind === 'dated' && end.date !== null && end.clock === null)) && !end.isApproximate,
  );

const pair: Rule<Bounded> = map(
  sequence(
    opening,
    lookup<'night' | 'weekend'>({
      ...{ overnight: 'night', 'overnight on': 'night', 'overnight from': 'night', 'overnight between': 'night' },
      ...{ 'night of': 'night', 'night from': 'night', 'night between': 'night', 'weekend of': 'weekend' },
    }),
    optional(phrase('the')),
    rangePoint,
    oneOf(phrase('to', 'and', 'into'), mark('-'), mark('/')),
    rangePoint,
  ),
  ([, of, , first, , last]) => (areDates(first, last) ? { kind: 'pair', of, first, last } : null),
);

const OF_DAY = { after: 'after', 'sometime after': 'after', before: 'before', 'sometime before': 'before' };
/** "Friday after 5pm", "5 January before noon": from then to the end of that day, or from its beginning to then. */
const sideOfDay: Rule<Bounded> = map(
  sequence(opening, date, comma, lookup(OF_DAY), point),
  ([, day, , side, found]) => {
    if (found.kind !== 'dated' || found.date !== null || found.clock === null || found.isApproximate) return null;
    const at = { ...found, date: day };
    const whole = { ...found, date: day, clock: null };
    return side === 'after' ? { kind: 'between', first: at, last: whole } : { kind: 'between', first: whole, last: at };
  },
);

const pointAlone: Rule<Bounded> = map(point, (found) => ({ kind: 'point', point: found }));
const unguessed: Rule<Bounded> = remembered(
  oneOf(pointAlone, within, beyond, margin, between, either, pair, sideOfDay, oneSided, recent),
);

const guessed: Rule<Bounded> = map(
  sequence(unguessed, comma, phrase('most likely', 'probably', 'likely', 'best guess'), point),
  ([bounds, , , guess]) => ({ kind: 'guessed', bounds, guess }),
);
export const bounded: Rule<Bounded> = remembered(oneOf(unguessed, guessed));

/** "Since at least September 2019": it may have begun earlier; "through at least June", ended later. */
export const atLeast = (side: OneSide): Rule<Bounded> =>
  map(sequence(phrase('at least'), point), ([, found]) => ({ kind: 'one-sided', side, point: found }));
export const beginning = oneOf(bounded, atLeast('by'));

export const rangeEnd: Rule<Bounded> = oneOf(
  map(rangePoint, (found) => (found.kind === 'bare' ? { kind: 'point', point: found } : null)),
  bounded,
);
