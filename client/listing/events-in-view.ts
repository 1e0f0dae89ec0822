// Which events of a list a stretch of time touches, in the order of the list. What an event takes of the time axis, as it is drawn,
// is kept in two columns of numbers that stay while only texts arrive, so that asking for another stretch is one pass over numbers.

import type { IncidentEvent } from '@/core/incident/event';
import { standAlike } from '@/core/incident/event-sort';
import type { View } from '@/core/timeline/axis/scale';
import { markOf } from '@/core/timeline/marks/mark';
import { extentOf, type Stretch } from '@/core/timeline/marks/mark-extent';
import { eventChanges } from '@/core/timeline/prepared/event-changes';

type Events = readonly IncidentEvent[];

export interface InView {
  readonly events: Events;
  /** How many of the list have no date, which are in no view. */
  readonly undated: number;
  /** How many end before it, and how many begin after it. */
  readonly earlier: number;
  readonly later: number;
  /** Null where all are listed. */
  readonly view: View | null;
}

interface Extents {
  /** µs; for an undated event NaN, which nothing touches. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly undated: number;
}

/** Without a view nothing is beside it. */
export const allListed = (events: Events): InView => ({ events, undated: 0, earlier: 0, later: 0, view: null });

export class EventsInView {
  private listed: Events = [];
  private extents: Extents = extentsOf([]);
  private view: View | null = null;
  private found: InView = allListed([]);

  /** The same object while both are the same. @param view null before anything is drawn: then all are listed */
  of(listed: Events, view: View | null): InView {
    if (listed === this.listed && view === this.view) return this.found;
    if (!this.isAlike(listed)) this.extents = extentsOf(listed);
    this.listed = listed;
    this.view = view;
    this.found = view === null ? allListed(listed) : touching(listed, this.extents, view);
    return this.found;
  }

  private isAlike(listed: Events): boolean {
    const changes = eventChanges(this.listed, listed);
    if (changes === null || changes.gone.length !== changes.come.length) return false;
    const news = new Map(changes.come.map((event) => [event.id, event]));
    return changes.gone.every((event) => {
      const now = news.get(event.id);
      return now !== undefined && standAlike(event, now) && isSame(drawnExtent(event), drawnExtent(now));
    });
  }
}

const isSame = (a: Stretch | null, b: Stretch | null): boolean => a?.from === b?.from && a?.to === b?.to;

/** Null for an event without any date. What goes on reaches to the edge of every later view. */
function drawnExtent(event: IncidentEvent): Stretch | null {
  const mark = markOf(event);
  if (mark === null) return null;
  const extent = extentOf(mark);
  return mark.kind === 'ongoing' ? { ...extent, to: Number.POSITIVE_INFINITY } : extent;
}

function extentsOf(listed: Events): Extents {
  const from = new Float64Array(listed.length);
  const to = new Float64Array(listed.length);
  let undated = 0;
  for (let place = 0; place < listed.length; place++) {
    const extent = drawnExtent(listed[place] as IncidentEvent);
    if (extent === null) undated += 1;
    from[place] = extent?.from ?? Number.NaN;
    to[place] = extent?.to ?? Number.NaN;
  }
  return { from, to, undated };
}

function touching(listed: Events, { from, to, undated }: Extents, view: View): InView {
  const found: IncidentEvent[] = [];
  let earlier = 0;
  let later = 0;
  for (let place = 0; place < from.length; place++) {
    const isEarlier = (to[place] as number) < view.from;
    const isLater = (from[place] as number) > view.to;
    if (isEarlier) earlier += 1;
    else if (isLater) later += 1;
    else if (!Number.isNaN(from[place])) found.push(listed[place] as IncidentEvent);
  }
  return { events: found.length === listed.length ? listed : found, undated, earlier, later, view };
}
