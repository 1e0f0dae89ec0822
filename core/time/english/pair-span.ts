// What two days in a row make together: the night between them, 18:00 to 6:00, or a Saturday and Sunday.
// Wall times in microseconds; null where they do not make it.

import type { ApproximateTime } from '../approximate-time';
import { weekdayOfDays } from '../calendar';
import { MICROS_PER_DAY, MICROS_PER_HOUR } from '../instant';
import { DAY_PARTS } from '../span-of-name';
import { spanOf } from '../stated-span';
import type { WallSpan } from '../unit';
import type { Ends } from './words';

const SATURDAY = 6;

export function pairSpan(of: 'night' | 'weekend', { first, last }: Ends<ApproximateTime>): WallSpan | null {
  const [saturday, sunday] = [wholeDay(first), wholeDay(last)];
  if (saturday === null || sunday === null || saturday.to !== sunday.from) return null;
  if (of === 'night') return nightFrom(saturday.from);
  return weekdayOfDays(saturday.from / MICROS_PER_DAY) === SATURDAY ? { from: saturday.from, to: sunday.to } : null;
}

function wholeDay({ earliest, latest, precision, zone }: ApproximateTime): WallSpan | null {
  if (earliest === null || latest === null || precision !== 'day') return null;
  const span = spanOf({ earliest, latest }, zone, precision);
  return span.to - span.from === MICROS_PER_DAY ? span : null;
}

function nightFrom(midnight: number): WallSpan | null {
  const night = DAY_PARTS.find(({ name }) => name === 'night');
  if (night === undefined) return null;
  return { from: midnight + night.fromHour * MICROS_PER_HOUR, to: midnight + night.toHour * MICROS_PER_HOUR };
}
