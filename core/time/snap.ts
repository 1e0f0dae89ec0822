// Where a dragged edge comes to rest: the nearest start of a unit on the zone's clock.

import type { Precision } from './approximate-time';
import { firstMicros } from './clock-source';
import { type Instant, isKept } from './instant';
import { UNIT_STEP, unitAt } from './unit';
import { wallMicrosAt } from './zone';

/** Where the clock was set by part of the unit, it reads something between two starts there: from that it goes on to one. */
export const snap = (at: Instant, unit: Precision, zone: string): Instant =>
  nearestStart(nearestStart(at, unit, zone), unit, zone);

function nearestStart(at: Instant, unit: Precision, zone: string): Instant {
  const wall = wallMicrosAt(at, zone);
  const { from, to } = unitAt(wall, unit);
  const nearest = wall - from < to - wall ? from : to;
  // Within an hour that occurs twice the clock's reading is ambiguous, the distance is not.
  const snapped =
    UNIT_STEP[unit].kind === 'elapsed' ? at + nearest - wall : firstMicros(nearest, { kind: 'zone', zone });
  return isKept(snapped) ? snapped : at;
}
