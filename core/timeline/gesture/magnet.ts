// What a dragged moment is drawn to: where another event begins or ends, or a tick of the axis, where one is near enough.
// In: a scene, where the moment is (px) and what it was, which draws nothing. Out: an instant, or null. Searches, and asks of no
// event by itself.

import { type Instant, instant } from '@/core/time/instant';
import { stepStarts } from '../axis/step-instants';
import { stepFitting } from '../axis/tick-step';
import { placeOf } from '../prepared/search';
import type { Scene } from './scene';

/** Events draw from farther away: they are what somebody aims at. Ticks take no room from the units beside them. */
const EVENT_REACH_PX = 8;
const TICK_REACH_PX = 2;
/** As many of one's own moments can lie together. */
const MOST_OWN = 12;

export type MagnetScene = Pick<Scene, 'scale' | 'zone' | 'bounds'>;

export function magnetAt(scene: MagnetScene, xPx: number, own: readonly number[]): Instant | null {
  return nearestBound(scene, xPx, own) ?? nearestTick(scene, xPx);
}

function nearestBound({ scale, bounds }: MagnetScene, xPx: number, own: readonly number[]): Instant | null {
  const sorted = bounds();
  const place = placeOf(sorted, scale.at(xPx));
  const before = others(sorted, place - 1, -1, own);
  const after = others(sorted, place, 1, own);
  return nearest(awayFrom(scale, xPx), [before, after], EVENT_REACH_PX);
}

/** The next one that is not one's own. */
function others(sorted: ArrayLike<number>, from: number, by: 1 | -1, own: readonly number[]): number | null {
  for (let step = 0; step < MOST_OWN; step++) {
    const at = sorted[from + step * by];
    if (at === undefined) return null;
    if (!own.includes(at)) return at;
  }
  return null;
}

function nearestTick({ scale, zone }: MagnetScene, xPx: number): Instant | null {
  const [from, to] = [scale.at(xPx - TICK_REACH_PX), scale.at(xPx + TICK_REACH_PX)];
  if (from >= to) return null;
  const starts = stepStarts(from, to, stepFitting(scale.pxPerMicroAt(scale.at(xPx))), zone);
  return nearest(
    awayFrom(scale, xPx),
    starts.map(({ at }) => at),
    TICK_REACH_PX,
  );
}

const awayFrom = (scale: Scene['scale'], xPx: number) => (at: number) => Math.abs(scale.x(at) - xPx);

function nearest(awayPx: (at: number) => number, found: readonly (number | null)[], reachPx: number): Instant | null {
  let best: number | null = null;
  for (const at of found) {
    if (at === null || awayPx(at) > reachPx) continue;
    if (best === null || awayPx(at) < awayPx(best)) best = at;
  }
  return best === null ? null : instant(best);
}
