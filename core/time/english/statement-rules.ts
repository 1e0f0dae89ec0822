// Whole statements: one time with its bounds, or what lasts: "from … to …", "since …", "until …", "for two days", "all of March".

import { areDates, atLeast, beginning, bounded, comma, type OfBoth, ofBoth, period, rangeEnd } from './bounded-rules';
import { date } from './date-rules';
import { type Located, located, map, mark, oneOf, optional, phrase, type Rule, sequence } from './grammar';
import { length } from './length-rules';
import { aboutLength, opening, point, rangePoint } from './point-rules';
import type { Bounded, PointWords, Statement } from './words';

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

const onOrAfter: Rule<Bounded> = map(point, (found) => ({ kind: 'one-sided', side: 'on-or-after', point: found }));

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
        ...['dating back to', 'going back to', 'dating from'],
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
  map(
    sequence(phrase('until', 'till', 'up to', 'up until', 'through'), located(oneOf(bounded, atLeast('on-or-after')))),
    ([, last]) => ({ kind: 'until', last }),
  ),
  map(sequence(phrase('at least until', 'at least through', 'at least up to'), located(onOrAfter)), ([, last]) => ({
    kind: 'until',
    last,
  })),
  map(sequence(from, located(bounded), comma, lasted), ([, first, , found]) => ({ kind: 'lasting', first, ...found })),
  map(sequence(lasted, comma, phrase('from', 'starting', 'beginning'), located(bounded)), ([found, , , first]) => ({
    ...{ kind: 'lasting', first, ...found },
  })),
);

export { statements as statement };
