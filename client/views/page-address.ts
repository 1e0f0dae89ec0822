// What the incident page shows, as its address says it: the selected event, the view, search and filter. Read and
// written without asking the server for anything.

import { EVENT_SORTS, type EventSort } from '@/core/incident/event-sort';
import { CATEGORIES, type Category } from '@/core/incident/vocabulary';
import { LANE_GROUPINGS, type LaneGrouping } from '@/core/timeline/lanes/lane';

export const PAGE_VIEWS = ['timeline', 'table', 'evidence', 'deadlines', 'history'] as const;
export type PageView = (typeof PAGE_VIEWS)[number];

export interface PageAddress {
  readonly eventId: string | null;
  readonly view: PageView;
  readonly search: string;
  /** Empty lets every category through. */
  readonly categories: readonly Category[];
  /** Whether quiet stretches of the axis are folded away. */
  readonly folded: boolean;
  /** What shares a lane of the timeline. */
  readonly lanes: LaneGrouping;
  /** The order of the table. */
  readonly sort: EventSort;
  /** Whether the table below the drawing lists only what the drawing has in view. */
  readonly inView: boolean;
  /** The saved view that the rest was filled in from; null for none. */
  readonly saved: string | null;
  /** The clock that is open among the deadlines, by its rule; null for none. */
  readonly clock: string | null;
  /** As recorded: the number of a revision, a date-time or a date; null for now. */
  readonly asOf: string | null;
  /** As known on: a date-time or a date; null for everything. */
  readonly knownAt: string | null;
  /** The moment to compare with, `now` or as the other two say it; null where nothing is compared. */
  readonly compare: string | null;
}

export function readAddress(query: URLSearchParams): PageAddress {
  const stated = new Set(query.getAll('category').flatMap((part) => part.split(',')));
  return {
    eventId: query.get('event'),
    view: PAGE_VIEWS.find((view) => view === query.get('view')) ?? 'timeline',
    search: query.get('q') ?? '',
    categories: CATEGORIES.filter((category) => stated.has(category)),
    folded: query.get('axis') !== 'linear',
    lanes: LANE_GROUPINGS.find((grouping) => grouping === query.get('lanes')) ?? 'category',
    sort: EVENT_SORTS.find((sort) => sort === query.get('sort')) ?? 'when',
    inView: query.get('list') === 'in-view',
    saved: query.get('saved') || null,
    clock: query.get('clock') || null,
    asOf: query.get('asOf') || null,
    knownAt: query.get('knownAt') || null,
    compare: query.get('compare') || null,
  };
}

/** The query of an address, with "?" where there is any; members that say nothing new are left out. */
export function writeAddress(address: PageAddress): string {
  const { eventId, view, search, categories, folded, lanes, sort, inView, saved } = address;
  const { clock, asOf, knownAt, compare } = address;
  const parts = [
    eventId !== null && `event=${encodeURIComponent(eventId)}`,
    view !== 'timeline' && `view=${view}`,
    search !== '' && `q=${encodeURIComponent(search)}`,
    categories.length > 0 && `category=${categories.join(',')}`,
    !folded && 'axis=linear',
    lanes !== 'category' && `lanes=${lanes}`,
    sort !== 'when' && `sort=${sort}`,
    inView && 'list=in-view',
    saved !== null && `saved=${encodeURIComponent(saved)}`,
    clock !== null && `clock=${encodeURIComponent(clock)}`,
    asOf !== null && `asOf=${encodeURIComponent(asOf)}`,
    knownAt !== null && `knownAt=${encodeURIComponent(knownAt)}`,
    compare !== null && `compare=${encodeURIComponent(compare)}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
