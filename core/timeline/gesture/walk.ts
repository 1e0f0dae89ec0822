// Walking from event to event with the arrow keys: along time through all lanes, or across lanes at about the same time.
// In: stops in order of time, the one that has the focus and a direction. Out: the next one, or null at the end of the road.

import { assertNever } from '@/core/assert-never';
import type { Walk } from './key-command';

export interface Stop {
  readonly id: string;
  /** Index of its lane, from the top. */
  readonly lane: number;
  /** The moment that stands for it (µs). */
  readonly at: number;
}

export function nextStop<S extends Stop>(stops: readonly S[], currentId: string | null, to: Walk): S | null {
  const index = stops.findIndex(({ id }) => id === currentId);
  const current = stops[index];
  if (current === undefined) return entrance(stops, to);
  switch (to) {
    case 'earlier':
      return stops[index - 1] ?? null;
    case 'later':
      return stops[index + 1] ?? null;
    case 'first':
      return stops[0] ?? null;
    case 'last':
      return stops.at(-1) ?? null;
    case 'lane-above':
      return nearestBeyond(stops, current, -1);
    case 'lane-below':
      return nearestBeyond(stops, current, 1);
    default:
      return assertNever(to);
  }
}

/** Whoever comes from nowhere starts at the beginning, or at the end when walking backwards. */
const entrance = <S extends Stop>(stops: readonly S[], to: Walk): S | null =>
  (to === 'earlier' || to === 'last' ? stops.at(-1) : stops[0]) ?? null;

/** In the next lane that holds anything, what lies nearest in time. */
function nearestBeyond<S extends Stop>(stops: readonly S[], { lane, at }: Stop, direction: 1 | -1): S | null {
  let nearest: S | null = null;
  for (const stop of stops) {
    const lanesAway = (stop.lane - lane) * direction;
    if (lanesAway <= 0) continue;
    const nearestAway = nearest === null ? Number.POSITIVE_INFINITY : (nearest.lane - lane) * direction;
    const isNearer = nearest !== null && Math.abs(stop.at - at) < Math.abs(nearest.at - at);
    if (lanesAway < nearestAway || (lanesAway === nearestAway && isNearer)) nearest = stop;
  }
  return nearest;
}
