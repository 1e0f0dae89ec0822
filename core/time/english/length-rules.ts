// Lengths of time in words: "2 hours", "a day", "an hour and 30 minutes", "1h30m", "2.5 hours", "a fortnight", "2-4 hours".

import { MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from '../instant';
import { lazy, lookup, map, mark, oneOf, optional, phrase, type Rule, sequence, token } from './grammar';
import type { LengthUnit, LengthWords } from './words';

const UNIT_NAMES: Readonly<Record<string, LengthUnit>> = {
  ...spellings('second', 's', 'sec', 'secs'),
  ...spellings('minute', 'm', 'min', 'mins'),
  ...spellings('hour', 'h', 'hr', 'hrs'),
  ...spellings('day', 'd', 'calendar day', 'calendar days'),
  ...spellings('week', 'w', 'wk', 'wks'),
  ...spellings('month'),
  ...spellings('year', 'y', 'yr', 'yrs'),
};

function spellings(unit: LengthUnit, ...short: readonly string[]): Record<string, LengthUnit> {
  return Object.fromEntries([unit, `${unit}s`, ...short].map((name) => [name, unit]));
}

const SMALL_NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const TENS = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };

const small = lookup<number>(Object.fromEntries(SMALL_NUMBERS.split(' ').map((name, index) => [name, index + 1])));
const tens: Rule<number> = lookup<number>(TENS);
const compound = map(sequence(tens, mark('-'), small), ([ten, , one]) => (one < 10 ? ten + one : null));
const figure = token((found) => (found.kind === 'number' && !found.isOrdinal ? found.value : null));
const single: Rule<number> = map(phrase('a', 'an'), () => 1);
export const count = oneOf<number>(figure, compound, tens, small, single);

const unit = lookup(UNIT_NAMES);
/** "The days before" are more than one, and nobody said how many. */
const oneUnit = map(
  phrase('second', 'minute', 'hour', 'day', 'week', 'month', 'year'),
  (name) => UNIT_NAMES[name] ?? null,
);
/** "Hour" in "the past hour". */
export const oneUnitLength: Rule<LengthWords> = oneOf(
  map(oneUnit, (named) => lengthOf(1, named)),
  map(phrase('fortnight'), () => lengthOf(2, 'week')),
);

const ELAPSED: Readonly<Partial<Record<LengthUnit, number>>> = {
  second: MICROS_PER_SECOND,
  minute: MICROS_PER_MINUTE,
  hour: MICROS_PER_HOUR,
};
const DAYS: Readonly<Partial<Record<LengthUnit, number>>> = { day: 1, week: 7 };

/** Null for parts of a month or year, which have no one length. */
function lengthOf(quantity: number, named: LengthUnit): LengthWords | null {
  const micros = ELAPSED[named];
  const dayCount = DAYS[named];
  const none = { months: 0, days: 0, micros: 0, unit: named };
  if (micros !== undefined) return { ...none, micros: quantity * micros };
  if (dayCount !== undefined && Number.isInteger(quantity)) return { ...none, days: quantity * dayCount };
  if (dayCount !== undefined) return { ...none, micros: quantity * dayCount * MICROS_PER_DAY, unit: 'hour' };
  if (!Number.isInteger(quantity)) return null;
  return { ...none, months: quantity * (named === 'year' ? 12 : 1) };
}

const simple: Rule<LengthWords> = oneOf(
  map(sequence(count, optional(mark('-')), unit), ([quantity, , named]) => lengthOf(quantity, named)),
  map(sequence(phrase('half'), phrase('a', 'an'), unit), ([, , named]) => lengthOf(0.5, named)),
  map(sequence(single, oneUnit, phrase('and a half')), ([, named]) => lengthOf(1.5, named)),
  map(phrase('one hour and a half'), () => lengthOf(1.5, 'hour')),
  map(sequence(count, phrase('and a half'), unit), ([quantity, , named]) => lengthOf(quantity + 0.5, named)),
  map(sequence(oneOf(single, count), phrase('fortnight', 'fortnights')), ([quantity]) =>
    lengthOf(quantity * 2, 'week'),
  ),
);

const FINEST_FIRST: readonly LengthUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** "2 hours 30 minutes": each unit finer than the one before. */
export const length: Rule<LengthWords> = oneOf(
  map(
    sequence(
      simple,
      optional(oneOf(phrase('and'), mark(','))),
      lazy(() => length),
    ),
    ([first, , rest]) =>
      FINEST_FIRST.indexOf(rest.unit) < FINEST_FIRST.indexOf(first.unit)
        ? {
            months: first.months + rest.months,
            days: first.days + rest.days,
            micros: first.micros + rest.micros,
            unit: rest.unit,
          }
        : null,
  ),
  simple,
);

/** "the two weeks", "the hour": a stretch that lies there, where "an hour before" is a moment. */
export const theLength: Rule<LengthWords> = oneOf(
  map(sequence(phrase('the'), oneOf(length, oneUnitLength)), ([, found]) => found),
  map(phrase('day'), () => lengthOf(1, 'day')),
);

type LengthRange = readonly [LengthWords, LengthWords];

const rangeJoinedBy = (joint: Rule<unknown>): Rule<LengthRange> =>
  oneOf<LengthRange>(
    map(sequence(count, joint, count, optional(mark('-')), unit), ([least, , most, , named]) =>
      inOrder(lengthOf(least, named), lengthOf(most, named)),
    ),
    map(sequence(length, joint, length), ([least, , most]) => inOrder(least, most)),
  );

/** "2-4 hours", "two or three days", "a day or two", "30 minutes to 2 hours": at least the first, at most the second. */
export const lengthRange: Rule<LengthRange> = oneOf<LengthRange>(
  rangeJoinedBy(oneOf(phrase('to', 'or'), mark('-'))),
  map(sequence(single, oneUnit, phrase('or two')), ([, named]) => inOrder(lengthOf(1, named), lengthOf(2, named))),
);
/** "Between 2 and 4 hours" */
export const lengthBetween: Rule<LengthRange> = rangeJoinedBy(oneOf(phrase('and', 'to'), mark('-')));

const DAYS_PER_MONTH = 30;
const roughly = ({ months, days, micros }: LengthWords): number =>
  (months * DAYS_PER_MONTH + days) * MICROS_PER_DAY + micros;

const inOrder = (least: LengthWords | null, most: LengthWords | null): LengthRange | null =>
  least !== null && most !== null && roughly(least) < roughly(most) ? [least, most] : null;
