// Stretches that end now: "in the last 2 hours", "over the past week", "less than an hour ago", "earlier today"; and those
// that began before one: "more than 3 weeks ago". What happened lies somewhere within.

import { dayPart } from './clock-rules';
import { lookup, map, oneOf, optional, phrase, type Rule, sequence } from './grammar';
import { length, oneUnitLength } from './length-rules';
import type { Bounded, DateWords, LengthWords, PointWords } from './words';

const NOW: PointWords = { kind: 'now' };

const ago = (found: LengthWords): PointWords => ({
  ...{ kind: 'counted', length: found, direction: -1, from: NOW, isApproximate: false },
});
const sinceThen = (first: PointWords): Bounded => ({ kind: 'between', first, last: NOW });
/** "The past month" begins on a day, where "a month ago" is all of a month. */
const during = (found: LengthWords): Bounded =>
  sinceThen(ago(found.unit === 'month' || found.unit === 'year' ? { ...found, unit: 'day' } : found));

const today = (clock: Extract<PointWords, { kind: 'dated' }>['clock']): PointWords => ({
  ...{ kind: 'dated', date: { kind: 'days-away', days: 0 }, clock, place: null },
  ...{ isApproximate: false, isUncertain: false },
});
const dated = (date: DateWords): PointWords => ({
  ...{ kind: 'dated', date, clock: null, place: null, isApproximate: false, isUncertain: false },
});

export const recent: Rule<Bounded> = oneOf(
  map(
    sequence(
      optional(phrase('within', 'in', 'during', 'over', 'sometime in', 'sometime within', 'at some point in')),
      optional(phrase('the')),
      phrase('last', 'past', 'previous'),
      oneOf(length, oneUnitLength),
    ),
    ([, , , found]) => during(found),
  ),
  map(
    sequence(phrase('less than', 'under', 'no more than', 'not more than', 'at most', 'within'), length, phrase('ago')),
    ([, found]) => during(found),
  ),
  map(sequence(phrase('more than', 'over', 'at least'), length, phrase('ago')), ([, found]) => ({
    ...{ kind: 'one-sided', side: 'by', point: ago(found) },
  })),
  map(phrase('earlier today'), () => sinceThen(today(null))),
  map(sequence(phrase('earlier this'), dayPart), ([, part]) => sinceThen(today(part))),
  map(sequence(phrase('earlier this'), lookup({ week: 'week', month: 'month', year: 'year' } as const)), ([, unit]) =>
    sinceThen(dated({ kind: 'units-away', unit, count: 0 })),
  ),
);
