// Which ghost lies under the pointer.
// In: ghosts' targets, a point in pixels, and the mark that lies there. Out: a ghost, or null where the mark is meant.
// A ghost wins over the mark of another event at the same distance, and never over a nearer one or its own.

import { contains, distancePx, type HitTarget } from '../hit';
import type { GhostTarget } from '../targets';
import type { Ghost } from './ghost';

export function ghostAt(
  ghosts: readonly GhostTarget[],
  xPx: number,
  yPx: number,
  mark: HitTarget | null,
): Ghost | null {
  const markPx = mark === null ? Number.POSITIVE_INFINITY : distancePx(mark, xPx, yPx);
  let found: Ghost | null = null;
  let foundPx = Number.POSITIVE_INFINITY;
  for (const target of ghosts) {
    if (!contains(target, xPx, yPx)) continue;
    const px = distancePx(target, xPx, yPx);
    const isOwn = mark?.eventId === target.ghost.eventId;
    if (px > markPx || (isOwn && px === markPx) || px > foundPx) continue;
    found = target.ghost;
    foundPx = px;
  }
  return found;
}
