// The visible stretches of the axis between folds, each with its own number of pixels for a microsecond.

import { type Instant, instant } from '@/core/time/instant';
import type { TimeScale } from './scale';

export interface LiveSegment {
  readonly from: Instant;
  readonly to: Instant;
  readonly leftPx: number;
  readonly rightPx: number;
  readonly pxPerMicro: number;
  /** Whether a fold in view ends where this begins. */
  readonly followsFold: boolean;
}

export function liveSegments(scale: TimeScale): readonly LiveSegment[] {
  const { visible } = scale;
  const segments: LiveSegment[] = [];
  scale.axis.pieces.forEach((piece, index, pieces) => {
    if (piece.unitsPerMicro === 0) return;
    const from = index === 0 ? visible.from : Math.max(piece.fromMicros, visible.from);
    const to = Math.min(pieces[index + 1]?.fromMicros ?? visible.to, visible.to);
    if (to <= from) return;
    segments.push({
      from: instant(Math.ceil(from)),
      to: instant(Math.floor(to)),
      leftPx: Math.max(scale.leftPx, scale.x(from)),
      rightPx: Math.min(scale.rightPx, scale.x(to)),
      pxPerMicro: piece.unitsPerMicro * scale.zoom,
      followsFold: index > 0 && piece.fromMicros >= visible.from,
    });
  });
  return segments;
}
