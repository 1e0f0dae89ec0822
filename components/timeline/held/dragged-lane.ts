// A lane that is being dragged, above the drawing: its name under the pointer, and where it would go.

import type { Drawing } from '@/core/timeline/drawing';
import type { LanePreview } from '@/core/timeline/gesture/effect';
import { printable } from '@/core/timeline/labels/label-text';
import { textWidthPx } from '@/core/timeline/labels/text-width';
import type { Primitive } from '@/core/timeline/painters/display-list';
import { filled, line, rect, stroked, text } from '@/core/timeline/painters/paint';

const DRAGGED_TEXT = { sizePx: 12.5, weight: 540, colour: 'surface' } as const;
const DRAGGED_HEIGHT_PX = 26;
const MOST_LETTERS = 40;

export function draggedLane({ lanes, widthPx }: Drawing, preview: LanePreview | null): readonly Primitive[] {
  if (preview === null) return [];
  const { lane, to, yPx } = preview;
  const own = lanes[lane];
  if (own === undefined) return [];
  const others = lanes.filter((_, index) => index !== lane);
  const before = others[to];
  const last = others.at(-1);
  const edgePx = before === undefined ? (last?.yPx ?? 0) + (last?.heightPx ?? 0) : before.yPx;
  const words = printable(own.label.slice(0, MOST_LETTERS));
  const boxWidthPx = textWidthPx(words, DRAGGED_TEXT.sizePx, DRAGGED_TEXT.weight) + 20;
  const box = { xPx: 10, yPx: yPx - DRAGGED_HEIGHT_PX / 2, widthPx: boxWidthPx, heightPx: DRAGGED_HEIGHT_PX };
  const isElsewhere = to !== lane;
  return [
    rect(null, { ...own, xPx: 0 }, 0, filled('accent', 0.06)),
    ...(isElsewhere ? [line(null, [0, edgePx, widthPx, edgePx], stroked('accent', 2))] : []),
    rect(null, box, 6, filled('ink')),
    text(20, yPx + 4, words, DRAGGED_TEXT),
  ];
}
