// Views to start from and to return to: everything, the heart of the incident, one event.
// In: a prepared timeline and how wide it is drawn. Out: views. A now that lies far from the events is left out of sight.

import { type Instant, instant, MICROS_PER_DAY, MICROS_PER_HOUR, nearestKept } from '@/core/time/instant';
import { plotOf } from '../lanes/plot';
import type { Stretch } from '../marks/mark-extent';
import { type Columns, FLAGS } from '../prepared/columns';
import type { Prepared } from '../prepared/prepare';
import type { TimeAxis } from './axis';
import { TimeScale, type View } from './scale';

/** Around a single event that is too short to be looked at by itself. */
const ROOM_AROUND_MOMENT = 12 * MICROS_PER_HOUR;
const LEAST_VIEW_MICROS = 1_000;
/** Parts of the plot's width that stay free at each side: for labels, and for what came just before and after. */
const MARGIN = 0.06;
const GLANCE_BEYOND = 0.11;
/** Part of the incident's length within which now still belongs to it. */
const NEAR_NOW = 0.1;
/** What is to come is shown as far ahead as the incident is long. */
const NEAR_AHEAD = 1;

const viewOf = ({ from, to }: Stretch): View => {
  const lacking = Math.max(0, LEAST_VIEW_MICROS - (to - from)) / 2;
  return { from: nearestKept(from - lacking), to: nearestKept(to + lacking) };
};

/** One event alone keeps its own length, or half a day, free on both sides. */
function withSurroundings({ from, to }: Stretch): Stretch {
  const room = Math.max(to - from, ROOM_AROUND_MOMENT);
  return { from: from - room, to: to + room };
}

/** From the first known moment to the last; null while nothing is dated. */
const wholeOf = ({ extent, columns }: Prepared): Stretch | null =>
  extent !== null && (columns.count === 1 || extent.from === extent.to) ? withSurroundings(extent) : extent;

/** The whole incident with a little room on both sides, on an axis without folds; null while nothing is dated. */
export function aroundExtent(prepared: Prepared): View | null {
  const whole = wholeOf(prepared);
  if (whole === null) return null;
  const room = (whole.to - whole.from) * 0.04;
  return viewOf({ from: whole.from - room, to: whole.to + room });
}

/** The week around a moment: what an incident shows before anything in it has a date. */
const weekAround = (at: Instant): View => ({
  from: nearestKept(at - 3.5 * MICROS_PER_DAY),
  to: nearestKept(at + 3.5 * MICROS_PER_DAY),
});

export const axisOf = (prepared: Prepared, folded: boolean): TimeAxis =>
  folded ? prepared.folding().axis : prepared.linear;

/** Gives the stretch room for marks and labels at both edges, in pixels, so that folds do not distort it. */
function withMargins(stretch: Stretch, axis: TimeAxis, widthPx: number, part = MARGIN): View {
  const plot = plotOf(widthPx);
  const scale = TimeScale.showing(viewOf(stretch), axis, plot);
  const marginPx = plot.widthPx * part;
  return { from: scale.at(scale.leftPx - marginPx), to: scale.at(scale.rightPx + marginPx) };
}

function withNearNow(extent: Stretch, now: Instant | null): Stretch {
  const near = (extent.to - extent.from) * NEAR_NOW;
  if (now === null || now < extent.to || now > extent.to + near) return extent;
  return { from: extent.from, to: now };
}

function withNearAhead({ from, to }: Stretch, ahead: readonly Instant[]): Stretch {
  const furthest = to + (to - from) * NEAR_AHEAD;
  return { from, to: Math.max(to, ...ahead.filter((at) => at <= furthest)) };
}

/**
 * Everything that has a date. `now` is where the clock stands, or null to leave it out.
 * @param ahead what is shown beside the events, such as deadlines: as far as it is near
 */
export function fitView(
  prepared: Prepared,
  folded: boolean,
  widthPx: number,
  now: Instant | null,
  ahead: readonly Instant[] = [],
): View {
  const whole = wholeOf(prepared);
  if (whole === null) return weekAround(now ?? instant(0));
  return withMargins(withNearAhead(withNearNow(whole, now), ahead), axisOf(prepared, folded), widthPx);
}

/** Part of the events that makes a stretch the heart of an incident. */
const HEART = 1 / 4;

/**
 * From the first milestone to the last, ghosts included: where else one may have been, or was, is part of what is seen first.
 * Null where that would leave most events out of sight, as a single milestone, or two within an hour of a long night, do.
 */
function heartOf({ count, from, to, flags }: Columns): Stretch | null {
  let [first, last, held, inside] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (let index = 0; index < count; index++) {
    if (((flags[index] as number) & FLAGS.milestone) === 0) continue;
    held++;
    first = Math.min(first, from[index] as number);
    last = Math.max(last, to[index] as number);
  }
  for (let index = 0; index < count; index++) {
    if ((from[index] as number) <= last && (to[index] as number) >= first) inside++;
  }
  return held > 1 && last > first && inside >= count * HEART ? { from: first, to: last } : null;
}

/** What to show first: from the first milestone to the last with a glance beyond; everything where that is no heart. */
export function initialView(prepared: Prepared, folded: boolean, widthPx: number, now: Instant | null): View {
  const heart = heartOf(prepared.columns);
  return heart === null
    ? fitView(prepared, folded, widthPx, now)
    : withMargins(withNearNow(heart, now), axisOf(prepared, folded), widthPx, GLANCE_BEYOND);
}

/** A stretch of time, with room at both sides. */
export const fitStretch = (prepared: Prepared, stretch: Stretch, folded: boolean, widthPx: number): View =>
  withMargins(stretch, axisOf(prepared, folded), widthPx);

/** Events from the first to the last, one alone with its surroundings; null where none of them has a date. */
export function fitSelection(
  prepared: Prepared,
  eventIds: readonly string[],
  folded: boolean,
  widthPx: number,
): View | null {
  const indexes = eventIds.map((eventId) => prepared.indexOf(eventId)).filter((index) => index !== undefined);
  const [first, ...others] = indexes.map((index) => prepared.at(index).extent);
  if (first === undefined) return null;
  const whole = others.reduce(
    ({ from, to }, next) => ({ from: Math.min(from, next.from), to: Math.max(to, next.to) }),
    first,
  );
  const isOne = others.length === 0 || whole.from === whole.to;
  return withMargins(isOne ? withSurroundings(whole) : whole, axisOf(prepared, folded), widthPx);
}
