// The dated events of a timeline as columns of numbers, in order of their moments: what a drawing needs of all of them.
// Times are µs. The event itself is looked up for the few that are drawn one by one.

import { assertNever } from '@/core/assert-never';
import type { IncidentEvent } from '@/core/incident/event';
import { CATEGORIES } from '@/core/incident/vocabulary';
import { DEADLINE_TAG, type Edge, type Mark, markOf } from '../marks/mark';
import { extentOf, momentOf, type Stretch } from '../marks/mark-extent';

export const FLAGS = {
  /** Its time is not known exactly. */
  uncertain: 1,
  milestone: 2,
  /** Shown by itself however many others there are. */
  notable: 4,
  /** It takes time. */
  lasting: 8,
  /** It goes on, so that it reaches to the edge of every later view. */
  ongoing: 16,
} as const;

export interface Columns {
  readonly count: number;
  /** The moment that stands for an event, ascending. */
  readonly moment: Float64Array;
  /** The known moments from first to last, those of ghosts included. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly lane: Uint8Array;
  /** An index of CATEGORIES. */
  readonly category: Uint8Array;
  readonly flags: Uint8Array;
}

export const emptyColumns = (count: number) =>
  ({
    count,
    moment: new Float64Array(count),
    from: new Float64Array(count),
    to: new Float64Array(count),
    lane: new Uint8Array(count),
    category: new Uint8Array(count),
    flags: new Uint8Array(count),
  }) satisfies Columns;

/** What one event comes to, wherever it is drawn. */
export interface EventFacts {
  readonly mark: Mark;
  readonly moment: number;
  readonly extent: Stretch;
  readonly category: number;
  readonly flags: number;
}

const CATEGORY_INDEX: ReadonlyMap<string, number> = new Map(CATEGORIES.map((name, index) => [name, index]));

const categoryIndex = ({ category }: Pick<IncidentEvent, 'category'>): number => CATEGORY_INDEX.get(category) ?? 0;

/** Null for an event without any date. */
export function eventFacts(event: IncidentEvent): EventFacts | null {
  const mark = markOf(event);
  if (mark === null) return null;
  const isNotable = event.milestone !== null || event.tags.includes(DEADLINE_TAG);
  const flags =
    (isUncertain(mark) ? FLAGS.uncertain : 0) |
    (event.milestone === null ? 0 : FLAGS.milestone) |
    (isNotable ? FLAGS.notable : 0) |
    (mark.kind === 'lasting' || mark.kind === 'ongoing' ? FLAGS.lasting : 0) |
    (mark.kind === 'ongoing' ? FLAGS.ongoing : 0);
  return { mark, moment: momentOf(mark), extent: extentOf(mark), category: categoryIndex(event), flags };
}

const isSharp = ({ inner, outer }: Edge): boolean => inner === outer;

/** Whether the grammar draws it hollow, fading or with whiskers. */
function isUncertain(mark: Mark): boolean {
  switch (mark.kind) {
    case 'instant':
    case 'deadline':
      return false;
    case 'unit':
      return !mark.sure;
    case 'around':
    case 'between':
    case 'before':
    case 'after':
      return true;
    case 'lasting':
      return !(isSharp(mark.start) && isSharp(mark.end));
    case 'ongoing':
      return isUncertain(mark.start);
    default:
      return assertNever(mark);
  }
}
