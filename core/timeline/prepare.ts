// Everything about a timeline that depends on its events alone: made once per change, then drawn from at any view.
// In: events and the incident's zone. Out: marks in order of time, the two axes, the folds and the undated events.

import type { IncidentEvent } from '@/core/incident/event';
import { linearAxis, type TimeAxis } from './axis';
import { type Fold, findFolds } from './fold';
import { foldedAxis } from './folded-axis';
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
  /** From the first known moment to the last; null while nothing is dated. */
  readonly extent: Stretch | null;
}

function wholeExtent(dated: readonly DatedEvent[]): Stretch | null {
  const first = dated[0];
  if (first === undefined) return null;
  return { from: first.extent.from, to: dated.reduce((to, { extent }) => Math.max(to, extent.to), first.extent.to) };
}

/** The moments that a piece of the axis is shared out by: what lasts counts where it starts and where it ends. */
function momentsOf(dated: readonly DatedEvent[]): Float64Array {
  const moments = dated.flatMap(({ mark }) =>
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

function datedEvent(event: IncidentEvent, mark: Mark, lanes: readonly Lane[]): DatedEvent {
  const label = labelText(event);
  const lane = laneIndexOf(lanes, event);
  return { event, mark, extent: extentOf(mark), lane, label, labelWidthPx: labelWidthPx(label) };
}

export function prepareTimeline(
  events: readonly IncidentEvent[],
  zone: string,
  lanes: readonly Lane[] = DEFAULT_LANES,
): Prepared {
  const dated: DatedEvent[] = [];
  const undated: IncidentEvent[] = [];
  for (const event of events) {
    const mark = markOf(event);
    if (mark === null) undated.push(event);
    else dated.push(datedEvent(event, mark, lanes));
  }
  dated.sort((a, b) => a.extent.from - b.extent.from || (a.event.id < b.event.id ? -1 : 1));
  const folds = findFolds(
    dated.map(({ mark }) => mark),
    zone,
  );
  const extent = wholeExtent(dated);
  const linear = linearAxis(extent?.from ?? 0);
  const folded =
    extent === null || folds.length === 0 ? linear : foldedAxis(folds, withRoom(extent, folds), momentsOf(dated));
  const byId = new Map(events.map((event) => [event.id, event]));
  return { zone, lanes, dated, undated, byId, folds, linear, folded, extent };
}
