// When an entry happened, for the table: in words, and below them the bounds where the words leave them open.

import type { IncidentEvent } from '@/core/incident/event';
import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import { describeBounds, describeSpan } from '@/core/time/describe';
import { LONGEST_UNIT } from '@/core/time/longest-unit';
import { isDayOrCoarser } from '@/core/time/unit';
import { startOfDay } from '@/core/time/zone';
import { withZonesNamed } from './moment-words';

export interface WhenWords {
  /** "on or around 25 Nov 2022" */
  readonly words: string;
  /** "24 Nov 00:00 to 26 Nov 24:00"; empty where the words say it all. */
  readonly bounds: string;
}

export function whenWords({ start, end }: Pick<IncidentEvent, 'start' | 'end'>, zone: string): WhenWords {
  const times = [start, end].filter((time) => time !== null && time !== ONGOING);
  const words = withZonesNamed(describeSpan(start, end, { style: 'short', zone }), times);
  const first = start === null ? '' : boundsOf(start, zone);
  if (end === null || end === ONGOING) {
    const isDay = end === null && first === '' && start?.precision === 'day';
    return { words, bounds: isDay ? 'time of day not stated' : first };
  }
  const last = boundsOf(end, zone);
  const said = [first === '' ? '' : `start ${first}`, last === '' ? '' : `end ${last}`];
  return { words, bounds: said.filter(Boolean).join('; ') };
}

function boundsOf(time: ApproximateTime, zone: string): string {
  // What is uncertain may lie elsewhere: a unit with its bounds below it would look the surer for them.
  const isUnwidened = time.qualifier === 'exact' || time.qualifier === 'uncertain';
  if (isUnwidened && time.relativeTo === undefined && isWholeUnit(time)) return '';
  const { earliest, latest } = describeBounds(time, { zone });
  if (earliest !== null && latest !== null) return earliest === latest ? '' : `${earliest} to ${latest}`;
  if (earliest !== null) return `not before ${earliest}`;
  return latest === null ? '' : `not after ${latest}`;
}

/** A single unit of its precision; of the coarser ones the words say enough. */
function isWholeUnit({ earliest, latest, precision, zone }: ApproximateTime): boolean {
  if (earliest === null || latest === null) return false;
  // As long as a day, but from one time of day to another: "within a day" of a moment.
  if (precision === 'day' && startOfDay(earliest, zone) !== earliest) return false;
  const isCoarserThanDay = precision !== 'day' && isDayOrCoarser(precision);
  return isCoarserThanDay || latest - earliest <= LONGEST_UNIT[precision];
}
