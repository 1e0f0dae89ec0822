// How far a mark reaches in time, where it is named, and which moments of it count as "something happened".

import { assertNever } from '@/core/assert-never';
import type { Edge, Mark } from './mark';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const point = (at: number): Stretch => ({ from: at, to: at });

const edgeStretch = ({ inner, outer }: Edge): Stretch => ({
  from: Math.min(inner, outer ?? inner),
  to: Math.max(inner, outer ?? inner),
});

/** The known moments from first to last; open sides end at what bounds or guesses them. */
export function extentOf(mark: Mark): Stretch {
  switch (mark.kind) {
    case 'instant':
    case 'deadline':
      return point(mark.at);
    case 'unit':
      return { from: mark.earliest, to: mark.latest };
    case 'around':
    case 'between':
      return { from: Math.min(mark.earliest, mark.best), to: Math.max(mark.latest, mark.best) };
    case 'before':
      return { from: Math.min(mark.best ?? mark.latest, mark.latest), to: mark.latest };
    case 'after':
      return { from: mark.earliest, to: Math.max(mark.best ?? mark.earliest, mark.earliest) };
    case 'lasting':
      return { from: edgeStretch(mark.start).from, to: edgeStretch(mark.end).to };
    case 'ongoing':
      return extentOf(mark.start);
    default:
      return assertNever(mark);
  }
}

/** The moment that stands for the mark: its best guess, or where it starts. */
export function momentOf(mark: Mark): number {
  switch (mark.kind) {
    case 'instant':
    case 'deadline':
      return mark.at;
    case 'unit':
      return (mark.earliest + mark.latest) / 2;
    case 'around':
    case 'between':
      return mark.best;
    case 'before':
      return mark.best ?? mark.latest;
    case 'after':
      return mark.best ?? mark.earliest;
    case 'lasting':
      return mark.start.inner;
    case 'ongoing':
      return momentOf(mark.start);
    default:
      return assertNever(mark);
  }
}

/**
 * Stretches in which something may have happened. What lasts is busy where it starts and where it ends, not between; a best
 * guess is busy by itself too, since a stretch can be too long to count.
 */
export function busyStretches(mark: Mark): readonly Stretch[] {
  switch (mark.kind) {
    case 'lasting':
      return [edgeStretch(mark.start), edgeStretch(mark.end)];
    case 'ongoing':
      return busyStretches(mark.start);
    case 'around':
      return [extentOf(mark), point(mark.best)];
    case 'instant':
    case 'unit':
    case 'between':
    case 'before':
    case 'after':
    case 'deadline':
      return [extentOf(mark)];
    default:
      return assertNever(mark);
  }
}
