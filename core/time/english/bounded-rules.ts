// Bounds of one time: a point, "before …", "between … and …", "within a day of …", "5 or 6 January", and a likeliest time within.

import { date } from './date-rules';
import { lookup, map, mark, oneOf, optional, phrase, type Rule, sequence } from './grammar';
import { length, lengthBetween, lengthRange, theLength } from './length-rules';
import { onPart, partOfDay } from './part-rules';
import { aboutLength, bareDay, opening, point, rangePoint } from './point-rules';
import { recent } from './recent-rules';
import type { Bounded, DateWords, LengthWords, OneSide, PointWords } from './words';

/** Before the end of a day is by that day. */
const DAY_ENDS = ['end of day', 'the end of the day', 'eod', 'close of business', 'cob', 'end of business', 'eob'];

const SIDES: Readonly<Record<string, OneSide>> = {
  before: 'before',
  'prior to': 'before',
  'earlier than': 'before',
  by: 'by',
  ...Object.fromEntries(
    ['by', 'before', 'no later than', 'not later than'].flatMap((by) =>
      DAY_ENDS.map((end) => [`${by} ${end}`, 'by' as const] as const),
    ),
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
  'not until': 'on-or-after',
  'as far back as': 'on-or-after',
  'only after': 'after',
  post: 'after',
  'post-': 'after',
  pre: 'before',
  'pre-': 'before',
  'ahead of': 'before',
  'well before': 'before',
  'long before': 'before',
  'well after': 'after',
  'long after': 'after',
  'up to and including': 'by',
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

const sometime = optional(
  phrase('sometime', 'some time', 'at some point', 'on', 'unknown , but', 'unknown but', 'unknown ,'),
);
export const comma = optional(mark(','));

const oneSided: Rule<Bounded> = oneOf(
  map(sequence(sometime, lookup(SIDES), point), ([, side, found]) => ({ kind: 'one-sided', side, point: found })),
  map(sequence(point, comma, lookup(SUFFIXES)), ([found, , side]) => ({ kind: 'one-sided', side, point: found })),
);

const side = (of: readonly OneSide[]): Rule<OneSide> =>
  map(lookup(SIDES), (found) => (of.includes(found) ? found : null));
const [later, earlier] = [side(['after', 'on-or-after']), side(['before', 'by'])];
const joined = sequence(comma, optional(phrase('and', 'but')));
/** "After 3 December and before the 5th", "no later than 5 Dec but not before 3 Dec". */
const bothSides: Rule<Bounded> = oneOf(
  map(sequence(sometime, later, point, joined, earlier, rangePoint), ([, after, first, , before, last]) => ({
    ...{ kind: 'sides', after, first, before, last },
  })),
  map(sequence(sometime, earlier, point, joined, later, rangePoint), ([, before, last, , after, first]) => ({
    ...{ kind: 'sides', after, first, before, last },
  })),
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
const betweenWord = sequence(
  period,
  phrase('between', 'sometime between', 'some time between', 'at some point between', 'anywhere between'),
);
const betweenRange = sequence(betweenWord, rangePoint, oneOf(phrase('and'), mark('-')), rangePoint);

/** On the night of a date two is after ten, though alone it could be of either morning. */
function placedBetween(place: OfBoth, first: PointWords, last: PointWords): Bounded | null {
  const from = place(first);
  const follows = last.kind === 'dated' && last.date === null ? last : null;
  const to = place(last) ?? follows;
  return from && to ? { kind: 'between', first: from, last: to } : null;
}

const between: Rule<Bounded> = oneOf(
  map(betweenRange, ([, first, , last]) => ({ kind: 'between', first, last })),
  map(sequence(betweenRange, opening, partOfDay), ([[, first, , last], , found]) =>
    placedBetween((end) => onPart(found, end), first, last),
  ),
  map(sequence(ofBoth, betweenRange), ([place, [, first, , last]]) => placedBetween(place, first, last)),
);

const DIRECTIONS = {
  of: 1,
  after: 1,
  following: 1,
  from: 1,
  post: 1,
  'post-': 1,
  before: -1,
  'prior to': -1,
  'either side of': 0,
  'before or after': 0,
} as const;
const { of: _, ...SIDES_OF_POINT } = DIRECTIONS;
const within: Rule<Bounded> = map(
  oneOf(
    sequence(
      phrase('within', 'inside', 'no more than', 'at most', 'under'),
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

const COUNTED_FROM: Readonly<Record<string, 1 | -1>> = { ...ONE_WAY, 'ahead of': -1 };
const statedRange = oneOf(
  map(sequence(phrase('between', 'anywhere between', 'somewhere between'), lengthBetween), ([, lengths]) => ({
    ...{ lengths, isLoose: false },
  })),
  map(sequence(optional(aboutLength), lengthRange, optional(phrase('or so'))), ([loose, lengths, orSo]) => ({
    ...{ lengths, isLoose: loose !== null || orSo !== null },
  })),
);
/** "2-4 hours after detection", "two or three days ago": no sooner than the one, no later than the other. */
const countedBetween: Rule<Bounded> = oneOf(
  map(sequence(statedRange, lookup(COUNTED_FROM), point), ([{ lengths, isLoose }, direction, from]) =>
    betweenLengths(lengths, direction, from, isLoose),
  ),
  map(sequence(statedRange, phrase('ago')), ([{ lengths, isLoose }]) =>
    betweenLengths(lengths, -1, { kind: 'now' }, isLoose),
  ),
);

function betweenLengths(
  [least, most]: readonly [LengthWords, LengthWords],
  direction: 1 | -1,
  from: PointWords,
  isApproximate: boolean,
): Bounded {
  const at = (found: LengthWords): PointWords => ({ kind: 'counted', length: found, direction, from, isApproximate });
  return direction === 1
    ? { kind: 'between', first: at(least), last: at(most) }
    : { kind: 'between', first: at(most), last: at(least) };
}

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
const unguessed: Rule<Bounded> = oneOf(
  pointAlone,
  within,
  beyond,
  margin,
  countedBetween,
  between,
  either,
  pair,
  sideOfDay,
  oneSided,
  bothSides,
  recent,
);

const guessed: Rule<Bounded> = map(
  sequence(unguessed, comma, phrase('most likely', 'probably', 'likely', 'best guess'), point),
  ([bounds, , , guess]) => ({ kind: 'guessed', bounds, guess }),
);
export const bounded: Rule<Bounded> = oneOf(unguessed, guessed);

/** "Since at least September 2019": it may have begun earlier; "through at least June", ended later. */
export const atLeast = (side: OneSide): Rule<Bounded> =>
  map(sequence(phrase('at least'), point), ([, found]) => ({ kind: 'one-sided', side, point: found }));
export const beginning = oneOf(bounded, atLeast('by'));

export const rangeEnd: Rule<Bounded> = oneOf(
  map(rangePoint, (found) => (found.kind === 'bare' ? { kind: 'point', point: found } : null)),
  bounded,
);
