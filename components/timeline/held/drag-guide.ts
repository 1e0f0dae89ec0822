// The line at which a dragged event meets another one, or a tick, from the axis down to the overview.

import type { DragPreview } from '@/core/timeline/draw-request';
import type { Drawing } from '@/core/timeline/drawing';
import type { Primitive } from '@/core/timeline/painters/display-list';
import { line, stroked } from '@/core/timeline/painters/paint';

export function dragGuide({ scale, lanes, overview }: Drawing, drag: DragPreview | null): readonly Primitive[] {
  if (drag?.guideAt === undefined) return [];
  const xPx = scale.x(drag.guideAt);
  if (xPx < scale.leftPx || xPx > scale.rightPx) return [];
  const topPx = lanes[0]?.yPx ?? 0;
  return [line(null, [xPx, topPx, xPx, overview.strip.yPx], stroked('accent', 1, [4, 3]))];
}
