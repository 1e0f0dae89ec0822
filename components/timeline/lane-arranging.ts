// Collapses, opens and moves lanes for whoever asked by pointer or key, and says what became of them.

import { AS_USUAL, withCollapsed, withMoved } from '@/core/timeline/arranged';
import type { Lane } from '@/core/timeline/lane';
import type { StageFacts } from './stage-facts';

type Arranging = Pick<StageFacts, 'arrangement' | 'onArrange'>;

/** @param lanes as they lie now */
export function collapseLane(facts: Arranging, lanes: readonly Lane[], place: number): string {
  const lane = lanes[place];
  if (lane === undefined) return '';
  facts.onArrange?.(withCollapsed(facts.arrangement ?? AS_USUAL, lane));
  return `${lane.label} lane ${lane.isCollapsed ? 'opened' : 'collapsed'}`;
}

/** Null where the lane is in that place already, or there is none beyond. */
export function moveLane(facts: Arranging, lanes: readonly Lane[], place: number, to: number): string | null {
  const moved = withMoved(facts.arrangement ?? AS_USUAL, lanes, place, to);
  if (moved === null) return null;
  facts.onArrange?.(moved);
  return `${lanes[place]?.label} lane, now ${to + 1} of ${lanes.length}`;
}
