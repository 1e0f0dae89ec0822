// A time with a bound or its best guess dragged. Bounds set by hand replace the widening of "around"; a best guess that
// they exclude is dropped. The precision becomes as fine as the new bounds are. Refuses bounds that cross.

import { ok } from '@/core/result';
import type { ApproximateTime, Precision, Qualifier } from './approximate-time';
import { startingWallAt } from './edge-walls';
import { edited } from './edited';
import type { Instant } from './instant';
import { refuseTime, type TimeResult } from './refusal';
import { isWidened, qualifierOf } from './stated-point';
import { finerOf, startOfUnit, UNIT_STEP } from './unit';

export interface BoundsChange {
  /** Absent leaves it, null opens it. */
  readonly earliest?: Instant | null;
  readonly latest?: Instant | null;
  readonly best?: Instant | null;
}

export function withBounds(time: ApproximateTime, change: BoundsChange): TimeResult<ApproximateTime> {
  const { earliest = time.earliest, latest = time.latest } = change;
  const best = change.best === undefined ? keptBest(time, earliest, latest) : change.best;
  if (earliest === null && latest === null) return refuseTime('One bound at least has to stay.');
  if (earliest !== null && latest !== null && earliest >= latest) {
    return refuseTime('The earliest possible moment has to come before the latest.');
  }
  if (!holds(earliest, latest, best)) return refuseTime('The best guess has to lie between the bounds.');
  const boundsChanged = earliest !== time.earliest || latest !== time.latest;
  if (!boundsChanged && best === time.best) return ok(time);
  const edges = [earliest, latest].filter((edge) => edge !== null);
  const precision = boundsChanged ? precisionOfEdges(edges, time) : time.precision;
  const qualifier = boundsChanged && best === null ? doubtOf(time.qualifier) : time.qualifier;
  return edited({ ...time, precision, qualifier }, { earliest, latest, best });
}

const holds = (earliest: Instant | null, latest: Instant | null, at: Instant | null): boolean =>
  at === null || ((earliest === null || earliest <= at) && (latest === null || at < latest));

/** An exact clock time is its own best guess only as long as it is exact. */
function keptBest(time: ApproximateTime, earliest: Instant | null, latest: Instant | null): Instant | null {
  const isUnchanged = earliest === time.earliest && latest === time.latest;
  const isItself = !isWidened(time.qualifier) && time.best === time.earliest;
  if (!isUnchanged && isItself) return null;
  return holds(earliest, latest, time.best) ? time.best : null;
}

const doubtOf = (qualifier: Qualifier): Qualifier =>
  qualifierOf(false, qualifier === 'uncertain' || qualifier === 'both');

const GRANULARITIES: readonly Precision[] = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'];

/** The coarsest precision at which all the edges lie, but no coarser than the time had. */
function precisionOfEdges(edges: readonly Instant[], { precision, zone }: ApproximateTime): Precision {
  const walls = edges.map((edge) => startingWallAt(edge, zone));
  const needed = GRANULARITIES.find((unit) => walls.every((wall) => startOfUnit(wall, unit) === wall));
  return finerOf(
    precision,
    UNIT_STEP[precision].kind === 'months' && needed === 'year' ? precision : (needed ?? 'microsecond'),
  );
}
