// Whole statements: a point, "before …", "between … and …", "within a day of …", "from … to …", "since …", "until …".

import { date } from './date-rules';
import {
  type Located,
  located,
  lookup,
  map,
  mark,
  oneOf,
  optional,
  phrase,
  type Rule,
  remembered,
  sequence,
} from './grammar';
import { length, theLength } from './length-rules';
import { onPart, partOfDay } from './part-rules';
import { aboutLength, bareDay, opening, point, rangePoint } from './point-rules';
import { recent } from './recent-rules';
import type { Bounded, DateWords, OneSide, PointWords, Statement } from './words';

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
  ...Object.fromEntries(
    ['', 'possibly ', 'perhaps ', 'potentially ', 'maybe '].map((doubt) => [
      `${doubt}as early as`,
      'on-or-after' as const,
    ]),
  ),
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
const comma = optional(mark(','));

const oneSided: Rule<Bounded> = oneOf(
  map(sequence(sometime, lookup(SIDES), point), ([, side, found]) => ({ kind: 'one-sided', side, point: found })),
  map(sequence(point, comma, lookup(SUFFIXES)), ([found, , side]) => ({ kind: 'one-sided', side, point: found })),
);

function onDate(found: PointWords, day: DateWords): PointWords | null {
  if (found.kind === 'bare') return found;
  return found.kind === 'dated' && found.date === null ? { ...found, date: day } : null;
}

type OfBoth = (end: PointWords) => PointWords | null;
/** "5 Jan" or "last night" before a range of clock times is the date of both. */
const ofBoth: Rule<OfBoth> = oneOf<OfBoth>(
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
const period = optional(
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

/** "5 or 6 January", "January 5/6, 2023", "September or October 2019": whichever it was, it lies between the first and the last. */
const either: Rule<Bounded> = map(
  sequence(optional(phrase('either')), opening, rangePoint, oneOf(phrase('or'), mark('/')), rangePoint),
  ([, , first, , last]) => (areDates(first, last) ? { kind: 'between', first, last } : null),
);

/** Clock times bound a range as moments, while "3 or 4 pm" is all of the second hour; and bounds would hide an "around". */
const areDates = (...ends: readonly PointWords[]): boolean =>
  ends.some(({ kind }) => kind === 'dated') &&
  ends.every(
    (end) =>
      (end.kind === 'bare' || (end.kind === 'dated' && end.date !== null && end.clock === null)) && !end.isApproximate,
  );

/** "25, 26 or 27 November" */
const anyOf: Rule<Bounded> = map(
  sequence(
    optional(phrase('either')),
    opening,
    bareDay,
    mark(','),
    bareDay,
    optional(mark(',')),
    oneOf(phrase('or'), mark('/')),
    rangePoint,
  ),
  ([, , first, , second, , , last]) => {
    const day = last.kind === 'dated' && last.date?.kind === 'day' ? last.date.day : 0;
    const isInOrder = first.value < second.value && second.value < day && first.year === null && second.year === null;
    return isInOrder && areDates(first, last) ? { kind: 'between', first, last } : null;
  },
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

const pointAlone: Rule<Bounded> = map(point, (found) => ({ kind: 'point', point: found }));
const unguessed: Rule<Bounded> = oneOf(
  pointAlone,
  within,
  beyond,
  margin,
  between,
  either,
  anyOf,
  pair,
  oneSided,
  recent,
);

const guessed: Rule<Bounded> = map(
  sequence(unguessed, comma, phrase('most likely', 'probably', 'likely', 'best guess'), point),
  ([bounds, , , guess]) => ({ kind: 'guessed', bounds, guess }),
);
const bounded: Rule<Bounded> = remembered(oneOf(unguessed, guessed));

/** "Since at least September 2019": it may have begun earlier; "through at least June", ended later. */
const atLeast = (side: OneSide): Rule<Bounded> =>
  map(sequence(phrase('at least'), point), ([, found]) => ({ kind: 'one-sided', side, point: found }));
const beginning = oneOf(bounded, atLeast('by'));

const rangeEnd: Rule<Bounded> = oneOf(
  map(rangePoint, (found) => (found.kind === 'bare' ? { kind: 'point', point: found } : null)),
  bounded,
);

const TO = ['to', 'until', 'till', 'through', 'thru', 'up to', 'into'];
const to = oneOf(
  phrase(
    ...TO,
    ...['ended', 'ending'],
    ...['continuing', 'continued'].flatMap((on) => TO.flatMap((end) => [`${on} ${end}`, `and ${on} ${end}`])),
  ),
  mark('-'),
);
const from = map(sequence(period, optional(phrase('from', 'starting', 'starting from', 'beginning'))), () => true);

function interval(first: Located<Bounded>, last: Located<Bounded>): Statement {
  return { kind: 'interval', first, last };
}

/** "5 Jan from 14:00 to 15:30": the date goes to both ends. */
function dateToBoth(place: OfBoth, first: Located<Bounded>, last: Located<Bounded>): Statement | null {
  const [a, b] = [first, last].map((end) => (end.value.kind === 'point' ? place(end.value.point) : null));
  if (!a || !b) return null;
  return interval({ ...first, value: { kind: 'point', point: a } }, { ...last, value: { kind: 'point', point: b } });
}

const range = sequence(
  from,
  located(oneOf(rangeEnd, atLeast('by'))),
  comma,
  to,
  located(oneOf(rangeEnd, atLeast('on-or-after'))),
);

const both: Rule<Statement> = map(
  sequence(optional(phrase('on', 'in', 'during')), located(rangePoint), phrase('and'), located(rangePoint)),
  ([, first, , last]) =>
    areDates(first.value, last.value) ? { kind: 'both', first: quoted(first), last: quoted(last) } : null,
);
const quoted = ({ value, ...where }: Located<PointWords>): Located<Bounded> => ({
  ...{ value: { kind: 'point', point: value }, ...where },
});

const ONGOING_WORDS = phrase(
  ...['on', 'and on', 'onward', 'onwards'],
  ...['ongoing', 'still ongoing', 'and ongoing', 'and still ongoing', 'to ongoing', 'until ongoing', 'till ongoing'],
  ...[
    'to date',
    'to present',
    '- present',
    '- ongoing',
    'to the present',
    'through the present',
    'until the present',
    'to this day',
    'until further notice',
  ],
);

/** "For about two weeks" */
const lasted = map(sequence(phrase('for', 'lasting'), optional(aboutLength), length), ([, loose, found]) => ({
  ...{ length: found, isApproximate: loose !== null },
}));

/** What lasted as long as a stretch of the calendar. */
const throughout = phrase(
  ...['throughout', 'all of', 'all through', 'the whole of', 'for all of', 'for the whole of', 'during all of'],
  ...['the entire', 'for the entire', 'the entirety of'],
);

const statements: Rule<Statement> = oneOf<Statement>(
  map(bounded, (found) => ({ kind: 'bounded', bounded: found })),
  map(range, ([, first, , , last]) => interval(first, last)),
  both,
  map(sequence(ofBoth, range), ([place, [, first, , , last]]) => dateToBoth(place, first, last)),
  map(
    sequence(
      phrase(
        ...['since', 'ever since', 'from', 'starting', 'starting from', 'beginning'],
        ...['ongoing since', 'still ongoing since', 'continuing since', 'ongoing from'],
      ),
      located(beginning),
    ),
    ([, first]) => ({ kind: 'interval', first, last: 'ongoing' }),
  ),
  map(
    sequence(
      phrase('at least since'),
      located(map(point, (found): Bounded => ({ kind: 'one-sided', side: 'by', point: found }))),
    ),
    ([, first]) => ({ kind: 'interval', first, last: 'ongoing' }),
  ),
  map(sequence(optional(phrase('since', 'from')), located(bounded), comma, ONGOING_WORDS), ([, first]) => ({
    ...{ kind: 'interval', first, last: 'ongoing' },
  })),
  map(sequence(from, located(bounded), comma, phrase('end not known', 'end unknown')), ([, first]) => ({
    ...{ kind: 'interval', first, last: 'unknown' },
  })),
  map(sequence(throughout, opening, date), ([, , found]) => ({
    kind: 'throughout',
    of: { kind: 'dated', date: found, clock: null, place: null, isApproximate: false, isUncertain: false },
  })),
  map(sequence(phrase('until', 'till', 'up to', 'up until', 'through'), located(bounded)), ([, last]) => ({
    kind: 'until',
    last,
  })),
  map(sequence(from, located(bounded), comma, lasted), ([, first, , found]) => ({ kind: 'lasting', first, ...found })),
  map(sequence(lasted, comma, phrase('from', 'starting', 'beginning'), located(bounded)), ([found, , , first]) => ({
    ...{ kind: 'lasting', first, ...found },
  })),
);

export { statements as statement };
