// Milestones on the overview: where in the whole incident each of them lies, to be pointed at and gone to.
// In: a prepared timeline and the strip with its scale. Out: places in px, and primitives.

import type { TimeScale } from './axis/scale';
import type { MilestoneRect } from './drawing';
import { keepLast } from './keep-last';
import type { Primitive, Rect } from './painters/display-list';
import { filled, shape, stroked } from './painters/paint';
import { FLAGS } from './prepared/columns';
import type { Prepared } from './prepared/prepare';

const HALF_PX = 4;
/** From the strip's upper edge to the middle of the sign. */
const DROP_PX = 6;
/** More could not be told apart. */
const MOST_SHOWN = 100;

const kept = keepLast<Prepared, readonly number[]>();

/** Places in the columns of the events that hold a milestone, in order of time. */
const milestoneIndexes = (prepared: Prepared): readonly number[] =>
  kept(prepared, [], () => {
    const { flags } = prepared.columns;
    const holds = (index: number): boolean => ((flags[index] as number) & FLAGS.milestone) !== 0;
    return prepared.byLane.flatMap(({ notable }) => [...notable.filter(holds)]).sort((a, b) => a - b);
  });

const keptShown = keepLast<Prepared, readonly number[]>();

function spread(indexes: readonly number[]): readonly number[] {
  const every = Math.ceil(indexes.length / MOST_SHOWN);
  return indexes.filter((_, place) => place % every === 0);
}

export function milestoneRects(prepared: Prepared, strip: Rect, scale: TimeScale): readonly MilestoneRect[] {
  return keptShown(prepared, [], () => spread(milestoneIndexes(prepared))).map((index) => {
    const xPx = Math.round(scale.x(prepared.columns.moment[index] as number));
    const box = { xPx: xPx - HALF_PX, yPx: strip.yPx + DROP_PX - HALF_PX };
    return { eventId: prepared.eventAt(index).id, ...box, widthPx: 2 * HALF_PX, heightPx: 2 * HALF_PX };
  });
}

/** A diamond each, since a dot or a bar means something else on the plot. */
export const paintMilestones = (milestones: readonly MilestoneRect[]): readonly Primitive[] =>
  milestones.map(({ eventId, xPx, yPx, widthPx, heightPx }) => {
    const [midX, midY] = [xPx + widthPx / 2, yPx + heightPx / 2];
    const corners = [midX, yPx, xPx + widthPx, midY, midX, yPx + heightPx, xPx, midY];
    return shape(eventId, corners, filled('ink'), stroked('surface', 1));
  });

/** The holder of a milestone before or after an event, or after a moment where none is selected; null where there is none. */
export function milestoneBeside(
  prepared: Prepared,
  matching: ReadonlySet<string> | null,
  fromIndex: number | undefined,
  direction: 1 | -1,
): { readonly index: number; readonly position: number; readonly count: number } | null {
  const shown = milestoneIndexes(prepared).filter(
    (index) => matching === null || matching.has(prepared.eventAt(index).id),
  );
  const later = shown.findIndex((index) => fromIndex === undefined || index > fromIndex);
  const earlier = shown.findLastIndex((index) => fromIndex === undefined || index < fromIndex);
  const place = direction === 1 ? later : earlier;
  const index = shown[place];
  return index === undefined ? null : { index, position: place + 1, count: shown.length };
}
