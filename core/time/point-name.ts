// The name of a time whose bounds are one unit, a part of one, or such a thing widened by "around"; null for all else.
// What is named reads back as the same bounds.

import type { ApproximateTime, Precision } from './approximate-time';
import type { Showing } from './bound-names';
import { dayName } from './calendar-names';
import { instant } from './instant';
import { calendarSpanName, clockSpanName, partSpanName, unitSpanName } from './span-names';
import { isWidened } from './stated-point';
import { type Edges, narrow, readsBack, spanOf } from './stated-span';
import { PART_STEP } from './tolerance';
import { UNIT_STEP } from './unit';
import { zoneOffsetLabel } from './zone';

interface PointName {
  readonly clock: string | null;
  readonly calendar: string;
}

export function pointName({ earliest, latest, qualifier }: ApproximateTime, showing: Showing): string | null {
  if (earliest === null || latest === null) return null;
  if (isWidened(qualifier)) return aroundName({ earliest, latest }, showing);
  const name = nameOf({ earliest, latest }, showing, calendarSpanName);
  if (name === null) return null;
  return name.clock === null ? name.calendar : `${name.calendar}, ${name.clock}`;
}

function aroundName(edges: Edges, showing: Showing): string | null {
  const { zone, precision, style } = showing;
  const core = narrow(edges, UNIT_STEP[precision], zone, precision);
  const name = core && nameOf(core, showing, unitSpanName);
  if (name) return aroundWords(name, precision);
  const partStep = PART_STEP[precision];
  const part = partStep ? narrow(edges, partStep, zone, precision) : null;
  const span = part && spanOf(part, zone, precision);
  const partName = part && span && readsBack(span, part, zone) ? partSpanName(span, precision, style) : null;
  return partName === null ? null : `around ${partName}`;
}

function aroundWords({ clock, calendar }: PointName, precision: Precision): string {
  if (clock !== null) return `around ${clock} on ${calendar}`;
  return `${precision === 'day' ? 'on or around' : 'around'} ${precision === 'hour' ? 'the ' : ''}${calendar}`;
}

function nameOf(
  edges: Edges,
  { zone, precision, style }: Showing,
  calendarName: typeof unitSpanName,
): PointName | null {
  const span = spanOf(edges, zone, precision);
  const isPlain = readsBack(span, edges, zone);
  const clock = clockSpanName(span, precision);
  if (clock !== null) {
    const label = isPlain ? '' : ` (${zoneOffsetLabel(zone, instant(edges.earliest))})`;
    const isOneStretch = isPlain || span.to - span.from === edges.latest - edges.earliest;
    return isOneStretch ? { clock: clock + label, calendar: dayName(span.from, style) } : null;
  }
  const calendar = isPlain ? calendarName(span, precision, style) : null;
  return calendar === null ? null : { clock: null, calendar };
}
