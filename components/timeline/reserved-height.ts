// How high the drawing will be, before there is a canvas to measure: the same layout at a typical width,
// wide and narrow, so that nothing moves when the real one is drawn.

import { initialView } from '@/core/timeline/axis/view';
import { NO_EMPHASIS } from '@/core/timeline/ghosts/ghost';
import { AS_USUAL, arranged } from '@/core/timeline/lanes/arranged';
import { drawTimeline } from '@/core/timeline/layout';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { preparedOnce } from './stage/prepared-once';
import type { StageFacts } from './stage/stage-facts';

const WIDE_PX = 1_000;
const NARROW_PX = 360;

export interface ReservedHeight {
  readonly widePx: number;
  readonly narrowPx: number;
}

export function reservedHeight(facts: StageFacts): ReservedHeight {
  const prepared = arranged(preparedOnce(facts), facts.arrangement ?? AS_USUAL);
  return { widePx: heightPx(prepared, facts, WIDE_PX), narrowPx: heightPx(prepared, facts, NARROW_PX) };
}

function heightPx(
  prepared: Prepared,
  { folded, spans, now, emphasis = NO_EMPHASIS }: StageFacts,
  widthPx: number,
): number {
  const view = initialView(prepared, folded, widthPx, now);
  const nothing = { selectedId: null, matching: null, drag: null };
  return drawTimeline(prepared, { view, folded, widthPx, spans, now, emphasis, ...nothing }).heightPx;
}
