// From one view to another over a moment: zooming evenly, about the point that both views have in the same place.
// In: two views and how far along, 0 to 1. Out: the view between them.

import { instant } from '@/core/time/instant';
import type { View } from '../axis/scale';

export const TRANSITION_MS = 180;

/** Fast at first, gentle at the end. */
export const easeOut = (progress: number): number => 1 - (1 - Math.min(1, Math.max(0, progress))) ** 3;

export function viewBetween(from: View, to: View, progress: number): View {
  if (progress >= 1) return to;
  const fromSpan = from.to - from.from;
  const toSpan = to.to - to.from;
  // Spans shrink by equal factors in equal times; without that a deep zoom would happen all in its last frame.
  const span = fromSpan * (toSpan / fromSpan) ** progress;
  const share = Math.abs(toSpan - fromSpan) < 1 ? progress : (span - fromSpan) / (toSpan - fromSpan);
  const start = Math.round(from.from + (to.from - from.from) * share);
  return { from: instant(start), to: instant(Math.max(start + 1, Math.round(start + span))) };
}
