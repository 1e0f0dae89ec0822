// Which part of which event lies under the pointer.
// In: hit targets in draw order and a point, in pixels. Out: one target, or null.
// A handle of the selected event wins, then the nearest body, then the topmost. Distance counts from a target's middle line.

import type { Rect } from './painters/display-list';

/**
 * `earliest` and `latest` belong to a moment's bounds, `start` and `end` to something that lasts. The dot of a best guess
 * is the body: whoever drags it means the event, and the guess within the bounds is set in the panel.
 */
export type HitPart = 'body' | 'earliest' | 'latest' | 'start' | 'end';

/** At least 24 px wide and high, however small the mark. */
export interface HitTarget extends Rect {
  readonly eventId: string;
  readonly part: HitPart;
}

export const LEAST_TARGET_PX = 24;

/** Half the height of what a mark covers: within it, distances count as none. */
const MARK_REACH_PX = 7;

export const contains = (rect: Rect, xPx: number, yPx: number): boolean =>
  xPx >= rect.xPx && xPx <= rect.xPx + rect.widthPx && yPx >= rect.yPx && yPx <= rect.yPx + rect.heightPx;

/** How far a coordinate lies outside the target's middle line, which ends half a least target before either edge. */
function beyondSpinePx(atPx: number, fromPx: number, sizePx: number): number {
  const inset = LEAST_TARGET_PX / 2;
  return Math.max(0, fromPx + inset - atPx, atPx - (fromPx + sizePx - inset));
}

export function distancePx(target: Rect, xPx: number, yPx: number): number {
  const across = beyondSpinePx(xPx, target.xPx, target.widthPx);
  const down = beyondSpinePx(yPx, target.yPx, target.heightPx);
  return Math.max(0, Math.hypot(across, down) - MARK_REACH_PX);
}

/** Puts a selected event's handles before every body, and still nearest first among themselves. */
const HANDLE_ADVANTAGE_PX = 1e6;

export function hitAt(
  hits: readonly HitTarget[],
  xPx: number,
  yPx: number,
  selectedId: string | null,
): HitTarget | null {
  let found: HitTarget | null = null;
  let foundRankPx = Number.POSITIVE_INFINITY;
  for (const target of hits) {
    if (!contains(target, xPx, yPx)) continue;
    const isHandle = target.eventId === selectedId && target.part !== 'body';
    const rankPx = distancePx(target, xPx, yPx) - (isHandle ? HANDLE_ADVANTAGE_PX : 0);
    if (rankPx <= foundRankPx) {
      found = target;
      foundRankPx = rankPx;
    }
  }
  return found;
}
