// Points in time in words: a date, a time of day or both in either order, with "around" before either;
// a milestone; or a length counted from one of these ("2 hours ago", "a week before first access").

import {
  bareClock,
  bareHour,
  clock,
  clockBeforeDate,
  clockBehindYear,
  clockInFourFigures,
  dayPart,
  fourAlone,
} from './clock-rules';
import { date, daysAgo } from './date-rules';
import { dayNumber, year } from './day-rules';
import { lazy, lookup, map, mark, oneOf, optional, phrase, type Rule, remembered, sequence, token } from './grammar';
import { overHoliday } from './holiday-rules';
import { length, theLength } from './length-rules';
import { milestone } from './milestone-rules';
import {
  clockThenPart,
  type PartOfDay,
  partOfMorning,
  partOfTheseDays,
  partOfWeekday,
  partThenClock,
  thirdOfPart,
} from './part-rules';
import { place } from './place-rules';
import type { DatedWords, DateWords, PlacedClock, PointWords } from './words';

const around = oneOf(
  phrase(
    ...['on or around', 'on or about', 'in or around', 'in or about', 'at or around', 'at or about'],
    ...['on / around', 'on / about', 'in / around', 'in / about', 'o / a'],
    ...[
      'around about',
      'around',
      'about',
      'approximately',
      'approx',
      'roughly',
      'circa',
      'ca',
      'c',
      'near',
      'appx',
      'estimated',
      'estimated to be',
    ],
  ),
  mark('~'),
);
const maybe = phrase(
  ...['possibly', 'perhaps', 'maybe', 'probably', 'likely', 'most likely', 'presumably', 'apparently'],
  ...['believed to be', 'thought to be'],
);

const sometime = optional(
  phrase(
    ...['sometime', 'some time', 'at some time', 'at some point', 'at an unknown time', 'an unknown date'],
    ...['on an unknown date', 'an unspecified date', 'on an unspecified date'],
  ),
);
/** Words before a point that change nothing: "sometime on the …". */
export const opening = remembered(
  map(
    sequence(sometime, optional(phrase('on', 'at', 'in', 'during', 'over')), optional(phrase('the', 'the month of'))),
    () => true,
  ),
);

interface Qualified {
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

const qualified: Rule<Qualified> = oneOf<Qualified>(
  map(sequence(optional(maybe), opening, around, opening), ([doubt]) => ({
    ...{ isApproximate: true, isUncertain: doubt !== null },
  })),
  map(sequence(optional(maybe), opening), ([doubt]) => ({ isApproximate: false, isUncertain: doubt !== null })),
);

/** After a point: "or so", "(approx)", "?". Behind a date alone "(est.)" is no zone. */
const closing: Rule<Qualified> = map(
  sequence(
    optional(
      phrase(
        'or so',
        'ish',
        '-ish',
        '- ish',
        'or thereabouts',
        'or around then',
        'approximately',
        'approx',
        '( approx )',
        '( approximately )',
        '( approximate )',
        '( est )',
        '( estimated )',
      ),
    ),
    optional(
      oneOf(
        mark('?'),
        phrase('( uncertain )', '( ? )', 'tbc', '( tbc )', '( unconfirmed )', 'unconfirmed', '( to be confirmed )'),
      ),
    ),
    optional(
      phrase(
        ...['( exact date unknown )', '( exact time unknown )', ', exact date unknown', ', exact time unknown'],
        ...['( day unknown )', ', day unknown', '( time unknown )', ', time unknown'],
      ),
    ),
  ),
  ([loose, doubt]) => ({ isApproximate: loose !== null, isUncertain: doubt !== null }),
);

type Body = Omit<DatedWords, 'isUncertain'>;

const dated = (day: DateWords | null, time: PlacedClock | null, isApproximate = false): Body => ({
  kind: 'dated',
  date: day,
  clock: time?.clock ?? null,
  place: time?.place ?? null,
  ...(time?.again && { again: time.again }),
  isApproximate,
});

/** "Jun 21, 2022 – 06:43 UTC": a dash beside figures of a time of day joins it to its date, where that has its month. */
const dash: Rule<string> = (tokens, at) => {
  const [before, found, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (found?.kind !== 'mark' || found.mark !== '-' || !before || !after) return [];
  const isSpaced = before.end < found.start && found.end < after.start;
  const isJoint = after.kind === 'clock' || (isSpaced && after.kind !== 'word');
  return isJoint ? [{ value: '-', next: at + 1 }] : [];
};
const beforeDate = optional(oneOf(mark(','), dash, phrase('on the', 'on', 'of the', 'of', 'in')));
const beforeClock = optional(
  oneOf(
    mark(','),
    dash,
    map(sequence(mark(','), phrase('at')), () => ','),
    phrase('at', 'in the', 'on the', 'during the'),
  ),
);

/** A day to which a time of day belongs; alone "two weeks ago" is counted, so that "about" widens it by a week. */
const dateOrAgo = oneOf(date, daysAgo);

const clockThenDate = (
  time: Rule<PlacedClock>,
  canFollow = (_day: DateWords, _joint: string | null) => true,
): Rule<Body> =>
  map(sequence(time, beforeDate, optional(around), dateOrAgo), ([found, joint, loose, day]) =>
    canFollow(day, joint) && (joint !== '-' || isWholeDay(day)) ? dated(day, found, loose !== null) : null,
  );
const isWholeDay = (day: DateWords): boolean => day.kind === 'day' && day.month !== null;
/** The number in "24 Aug 22" is a day of August, and no hour of the 22nd. */
const isNoDayNumber = ({ kind }: DateWords, joint: string | null): boolean =>
  joint?.startsWith('on') === true || kind === 'days-away' || kind === 'weekday';
const dateThenClock = (time: Rule<PlacedClock>): Rule<Body> =>
  map(sequence(dateOrAgo, beforeClock, optional(around), time), ([day, joint, loose, found]) =>
    // "Early Friday" leaves no day to a part of it.
    day.kind !== 'third' && (joint !== '-' || isWholeDay(day)) ? dated(day, found, loose !== null) : null,
  );

/** "The evening of 3 March Eastern time": the zone of a time of day can follow its date. */
const placedLast = (rule: Rule<Body>): Rule<Body> =>
  map(sequence(rule, optional(place)), ([found, where]) => {
    if (where === null) return found;
    return found.place === null ? { ...found, place: where } : null;
  });

const dateInPlace: Rule<Body> = map(sequence(date, place), ([day, where]) => ({ ...dated(day, null), place: where }));

const inPart = ({ day, part }: PartOfDay): Body => dated(day, { clock: part, place: null });

const body: Rule<Body> = oneOf(
  map(date, (day) => dated(day, null)),
  placedLast(clockThenDate(clock)),
  dateThenClock(clock),
  map(clock, (time) => dated(null, time)),
  // Nobody names the zone of a year.
  map(fourAlone, (time) => dated(null, time)),
  dateInPlace,
  placedLast(map(oneOf(partOfTheseDays, partOfWeekday, partOfMorning, thirdOfPart), inPart)),
  placedLast(map(clockThenPart, (time) => dated(time.date, time))),
  placedLast(map(partThenClock(around), ([time, isApproximate]) => dated(time.date, time, isApproximate))),
  clockThenDate(clockBeforeDate),
  map(sequence(dateOrAgo, beforeClock, optional(around), clockBehindYear), ([day, , loose, time]) =>
    day.kind === 'day' && day.year !== null ? dated(day, time, loose !== null) : null,
  ),
  placedLast(clockThenDate(bareClock, isNoDayNumber)),
  map(
    sequence(dateOrAgo, phrase('at'), optional(around), oneOf(bareClock, clockInFourFigures)),
    ([day, , loose, time]) => dated(day, time, loose !== null),
  ),
  map(sequence(bareHour, optional(place)), ([time, where]) =>
    isSaidAsHour(time.hour) ? dated(null, { clock: time, place: where }) : null,
  ),
);

const isSaidAsHour = (hour: number): boolean => hour <= 24;

const overDays: Rule<PointWords> = map(
  sequence(optional(maybe), sometime, overHoliday, closing),
  ([doubt, , date, after]) => ({
    ...{ kind: 'dated', date, clock: null, place: null, isApproximate: after.isApproximate },
    isUncertain: doubt !== null || after.isUncertain,
  }),
);

const datedPoint: Rule<PointWords> = map(sequence(qualified, body, closing), ([before, found, after]) => ({
  ...found,
  isApproximate: found.isApproximate || before.isApproximate || after.isApproximate,
  isUncertain: before.isUncertain || after.isUncertain,
}));

const notation: Rule<PointWords> = map(
  sequence(
    qualified,
    token((found) => (found.kind === 'notation' ? found.text : null)),
    closing,
  ),
  ([before, text, after]) => ({
    kind: 'notation',
    text,
    isApproximate: before.isApproximate || after.isApproximate,
    isUncertain: before.isUncertain || after.isUncertain,
  }),
);

const milestonePoint: Rule<PointWords> = map(
  sequence(optional(phrase('on', 'at', 'upon', 'at the time of')), milestone),
  ([, found]) => ({
    ...{ kind: 'milestone', milestone: found },
  }),
);
const now: Rule<PointWords> = map(phrase('now', 'just now', 'right now'), () => ({ kind: 'now' }));

const minus = map(oneOf(mark('-'), phrase('minus')), () => -1 as const);

/** "Nearly three weeks" may be told of either side, as "about" is. */
export const aboutLength = oneOf(
  around,
  phrase('nearly', 'almost', 'just over', 'just under', 'a little over', 'a bit over'),
);

const ago: Rule<PointWords> = map(
  sequence(optional(aboutLength), length, optional(phrase('or so')), phrase('ago')),
  ([loose, found, orSo]) => ({
    ...{ kind: 'counted', length: found, direction: -1, from: { kind: 'now' } },
    isApproximate: loose !== null || orSo !== null,
  }),
);
const DIRECTIONS: Readonly<Record<string, 1 | -1>> = {
  ...{ before: -1, 'prior to': -1, 'ahead of': -1 },
  ...{ after: 1, following: 1, from: 1, post: 1, 'post-': 1 },
};
const counted: Rule<PointWords> = map(
  sequence(
    optional(aboutLength),
    length,
    optional(phrase('or so')),
    lookup(DIRECTIONS),
    lazy(() => point),
  ),
  ([loose, found, orSo, direction, from]) => ({
    ...{ kind: 'counted', length: found, direction, from, isApproximate: loose !== null || orSo !== null },
  }),
);
/** "Detection + 4h", "detection minus two days". */
const added: Rule<PointWords> = map(
  sequence(
    milestone,
    oneOf(
      map(oneOf(mark('+'), phrase('plus')), () => 1 as const),
      minus,
    ),
    length,
  ),
  ([from, direction, found]) => ({
    ...{
      kind: 'counted',
      length: found,
      direction,
      from: { kind: 'milestone', milestone: from },
      isApproximate: false,
    },
  }),
);

const ADJOINING = { before: -1, 'prior to': -1, 'ahead of': -1, preceding: -1, after: 1, following: 1 } as const;
const sometimeIn = optional(phrase('on', 'in', 'during', 'over', 'sometime on', 'sometime in', 'sometime during'));
/** "On or around the day after" is a day, give or take one; around a longer stretch could be anything. */
const adjoining: Rule<PointWords> = map(
  sequence(
    optional(around),
    sometimeIn,
    theLength,
    lookup(ADJOINING),
    lazy(() => point),
  ),
  ([loose, , found, direction, to]) => {
    if (loose === null) return { kind: 'adjoining', length: found, direction, to };
    const isDay = found.unit === 'day' && found.days === 1;
    return isDay ? { kind: 'counted', length: found, direction, from: to, isApproximate: true } : null;
  },
);

const dayOf: Rule<PointWords> = map(
  sequence(sometimeIn, phrase('the day of', 'the same day as', 'same day as'), milestone),
  (words) => ({
    ...{ kind: 'day-of', milestone: words[2] },
  }),
);

const BESIDE = { before: -1, 'prior to': -1, of: 0, after: 1, following: 1 } as const;
const partBeside: Rule<PointWords> = map(
  sequence(sometimeIn, optional(phrase('the')), dayPart, lookup<-1 | 0 | 1>(BESIDE), milestone),
  ([, , part, direction, found]) => ({ kind: 'part-beside', part, direction, milestone: found }),
);

export const point: Rule<PointWords> = oneOf(
  overDays,
  datedPoint,
  notation,
  milestonePoint,
  now,
  ago,
  counted,
  added,
  adjoining,
  dayOf,
  partBeside,
);

/** "3", or "3, 2023" */
export const bareDay: Rule<Extract<PointWords, { kind: 'bare' }>> = map(
  sequence(dayNumber, optional(map(sequence(optional(mark(',')), year), ([, value]) => value))),
  ([value, inYear]) => ({ kind: 'bare', value, year: inYear, isApproximate: false, isUncertain: false }),
);
const bare: Rule<PointWords> = map(sequence(qualified, bareDay), ([said, found]) => ({ ...found, ...said }));

/** An end of a range, which may lean on the other end for its month, its date or its half of the day. */
export const rangePoint: Rule<PointWords> = oneOf(bare, point);
