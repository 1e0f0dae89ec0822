// The name of a time whose bounds are one unit, a part of one, or such a thing widened by "around"; null for all else.
// What is named reads back as the same bounds.

import type { ApproximateTime } from './approximate-time';
import type { Showing } from './bound-names';
import { calendarSpanName, clockSpanName, dayName } from './calendar-names';
import { instant } from './instant';
import { isWidened } from './stated-point';
import { type Edges, narrow, readsBack, spanOf } from './stated-span';
import { tolerancesOf } from './tolerance';
import { zoneOffsetLabel } from './zone';

interface PointName {
  readonly clock: string | null;
  readonly calendar: string;
}

export function pointName({ earliest, latest, qualifier }: ApproximateTime, showing: Showing): string | null {
  if (earliest === null || latest === null) return null;
  if (isWidened(qualifier)) return aroundName({ earliest, latest }, showing);
  const name = nameOf({ earliest, latest }, showing);
  if (name === null) return null;
  return name.clock === null ? name.calendar : `${name.calendar}, ${name.clock}`;
}

function aroundName(edges: Edges, showing: Showing): string | null {
  for (const tolerance of tolerancesOf(showing.precision)) {
    const core = narrow(edges, tolerance, showing.zone, showing.precision);
    const name = core && nameOf(core, showing);
    if (name) return aroundWords(name, showing);
  }
  return null;
}

function aroundWords({ clock, calendar }: PointName, { precision }: Showing): string {
  if (clock !== null) return `around ${clock} on ${calendar}`;
  const isDayPart = precision === 'hour' && / of /.test(calendar);
  return `${precision === 'day' ? 'on or around' : 'around'} ${isDayPart ? 'the ' : ''}${calendar}`;
}

function nameOf(edges: Edges, { zone, precision, style }: Showing): PointName | null {
  const span = spanOf(edges, zone);
  const isPlain = readsBack(span, edges, zone);
  const clock = clockSpanName(span, precision);
  if (clock !== null) {
    const label = isPlain ? '' : ` (${zoneOffsetLabel(zone, instant(edges.earliest))})`;
    const isOneStretch = isPlain || span.to - span.from === edges.latest - edges.earliest;
    return isOneStretch ? { clock: clock + label, calendar: dayName(span.from, style) } : null;
  }
  const calendar = isPlain ? calendarSpanName(span, precision, style) : null;
  return calendar === null ? null : { clock: null, calendar };
}
