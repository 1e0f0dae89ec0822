// Everything about a timeline that depends on its events alone: made once per change, then drawn from at any view.
// In: events, the incident's zone and ghosts. Out: marks in order of time, the two axes, the folds and the undated events.

import type { IncidentEvent } from '@/core/incident/event';
import { linearAxis, type TimeAxis } from './axis';
import { type Fold, findFolds } from './fold';
import { foldedAxis } from './folded-axis';
import { type Ghost, type GhostMark, ghostMarks, NO_GHOSTS } from './ghost';
import { labelWidthPx } from './label-side';
import { labelText } from './label-text';
import { DEFAULT_LANES, type Lane, laneIndexOf } from './lane';
import { type Mark, markOf } from './mark';
import { busyStretches, extentOf, momentOf, type Stretch } from './mark-extent';

/** An event that has a date, with its mark and the lane that it lies in. */
export interface DatedEvent {
  readonly event: IncidentEvent;
  readonly mark: Mark;
  readonly extent: Stretch;
  readonly lane: number;
  /** What its label says, and how wide that is. */
  readonly label: string;
  readonly labelWidthPx: number;
  /** Its other times, dated ones only. */
  readonly ghosts: readonly GhostMark[];
}

export interface Prepared {
  readonly zone: string;
  readonly lanes: readonly Lane[];
  /** In order of where their extent begins. */
  readonly dated: readonly DatedEvent[];
  readonly undated: readonly IncidentEvent[];
  readonly byId: ReadonlyMap<string, IncidentEvent>;
  readonly folds: readonly Fold[];
  readonly linear: TimeAxis;
  readonly folded: TimeAxis;
  /** Which kinds of ghosts there are anywhere. */
  readonly ghostKinds: ReadonlySet<Ghost['kind']>;
  /** From the first known moment to the last; null while nothing is dated. */
  readonly extent: Stretch | null;
}

/** With the ghosts, which have to be seen as well. */
function wholeExtent(dated: readonly DatedEvent[]): Stretch | null {
  const first = dated[0];
  if (first === undefined) return null;
  let { from, to } = first.extent;
  const include = (stretch: Stretch): void => {
    from = Math.min(from, stretch.from);
    to = Math.max(to, stretch.to);
  };
  for (const { extent, ghosts } of dated) {
    include(extent);
    for (const { mark } of ghosts) include(extentOf(mark));
  }
  return { from, to };
}

const withGhosts = ({ mark, ghosts }: DatedEvent): readonly Mark[] =>
  ghosts.length === 0 ? [mark] : [mark, ...ghosts.map((ghost) => ghost.mark)];

/** The moments that a piece of the axis is shared out by: what lasts counts where it starts and where it ends. */
function momentsOf(marks: readonly Mark[]): Float64Array {
  const moments = marks.flatMap((mark) =>
    mark.kind === 'lasting' ? busyStretches(mark).map((stretch) => stretch.from) : [momentOf(mark)],
  );
  return Float64Array.from(moments).sort();
}

/** The first and last piece of the folded axis reach beyond the events by as much as a fold keeps before one. */
function withRoom(extent: Stretch, folds: readonly Fold[]): Stretch {
  const folded = folds.reduce((sum, fold) => sum + fold.to - fold.from, 0);
  const room = (extent.to - extent.from - folded) / 20;
  return { from: extent.from - room, to: extent.to + room };
}

function datedEvent(
  event: IncidentEvent,
  mark: Mark,
  lanes: readonly Lane[],
  ghosts: readonly GhostMark[],
): DatedEvent {
  const label = labelText(event);
  const lane = laneIndexOf(lanes, event);
  return { event, mark, extent: extentOf(mark), lane, label, labelWidthPx: labelWidthPx(label), ghosts };
}

export function prepareTimeline(
  events: readonly IncidentEvent[],
  zone: string,
  ghosts: readonly Ghost[] = NO_GHOSTS,
  lanes: readonly Lane[] = DEFAULT_LANES,
): Prepared {
  const ghostsOf = ghostMarks(ghosts);
  const dated: DatedEvent[] = [];
  const undated: IncidentEvent[] = [];
  for (const event of events) {
    const mark = markOf(event);
    if (mark === null) undated.push(event);
    else dated.push(datedEvent(event, mark, lanes, ghostsOf(event.id)));
  }
  dated.sort((a, b) => a.extent.from - b.extent.from || (a.event.id < b.event.id ? -1 : 1));
  const marks = dated.flatMap(withGhosts);
  const folds = findFolds(marks, zone);
  const extent = wholeExtent(dated);
  const linear = linearAxis(extent?.from ?? 0);
  const folded =
    extent === null || folds.length === 0 ? linear : foldedAxis(folds, withRoom(extent, folds), momentsOf(marks));
  const byId = new Map(events.map((event) => [event.id, event]));
  const ghostKinds = new Set(dated.flatMap((one) => one.ghosts.map(({ ghost }) => ghost.kind)));
  return { zone, lanes, dated, undated, byId, folds, linear, folded, ghostKinds, extent };
}
