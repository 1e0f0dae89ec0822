// How an event's times changed, in clauses: "moved first access from December 2022 to on or around 25 November 2022".

import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { describeSpan, describeTime } from '@/core/time/describe';
import type { EventFields } from '../event';
import type { Changes } from '../record/changes';
import type { Naming } from './phrase';

type Clause = (of: Naming) => string;
type Moved<T> = { readonly from: T; readonly to: T };

const words = (time: ApproximateTime | null) => describeTime(time, { style: 'long' });

export const timeClauses = ({ start, end }: Changes<EventFields>): readonly Clause[] => [
  ...(start && end ? [spanClause(start, end)] : start ? [startClause(start)] : end ? [endClause(end)] : []),
];

function startClause({ from, to }: Moved<ApproximateTime | null>): Clause {
  return ({ it, its }) => {
    if (from === null) return `gave ${it} its first date, ${words(to)}`;
    if (to === null) return `removed ${its('date')}, which was ${words(from)}`;
    if (words(from) === words(to)) return `restated ${its('time')} as “${to.statedAs}”`;
    return `moved ${it} from ${words(from)} to ${words(to)}`;
  };
}

/** An end to both would read as two moves; whole spans read as one. */
function spanClause(start: Moved<ApproximateTime | null>, end: Moved<EventEnd>): Clause {
  const span = (which: 'from' | 'to') => describeSpan(start[which], end[which], { style: 'long' });
  return ({ it, its }) => {
    if (start.from === null && end.from === null) return `gave ${it} its first date, ${span('to')}`;
    if (start.to === null) return `removed ${its('dates')}, which were ${span('from')}`;
    if (span('from') === span('to')) return `restated ${its('times')} as ${statedSpan(start.to, end.to)}`;
    return `moved ${it}: until then ${span('from')}, now ${span('to')}`;
  };
}

function endClause({ from, to }: Moved<EventEnd>): Clause {
  return ({ it, its }) => {
    if (to === ONGOING)
      return `marked ${it} as ongoing${from === null ? '' : `, until then ended ${wordsOfEnd(from)}`}`;
    if (to === null) return `removed ${its('end')}, which was ${wordsOfEnd(from)}`;
    if (from === null) return `set ${its('end')} to ${words(to)}`;
    if (from === ONGOING) return `marked ${it} as ended ${words(to)}, until then ongoing`;
    if (words(from) === words(to)) return `restated ${its('end')} as “${to.statedAs}”`;
    return `moved ${its('end')} from ${words(from)} to ${words(to)}`;
  };
}

const statedSpan = (start: ApproximateTime, end: EventEnd): string =>
  `“${start.statedAs}”${end === null || end === ONGOING ? '' : ` to “${end.statedAs}”`}`;

const wordsOfEnd = (end: EventEnd): string => (end === ONGOING ? ONGOING : words(end));

export function learnedClause({ from, to }: Moved<ApproximateTime | null>): Clause {
  return ({ it }) => {
    if (from === null) return `noted when the organisation learned of ${it}, ${words(to)}`;
    if (to === null) return `removed when the organisation learned of ${it}, which was ${words(from)}`;
    return `moved when the organisation learned of ${it} from ${words(from)} to ${words(to)}`;
  };
}
