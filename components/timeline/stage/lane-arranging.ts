// Collapses, opens and moves lanes for whoever asked by pointer or key, and says what became of them.

import { AS_USUAL } from '@/core/timeline/lanes/arranged';
import { withCollapsed, withMoved } from '@/core/timeline/lanes/arranging';
import type { HeldStage } from './held-stage';

/** Makes a lane one thin row, or opens it; says which. */
export function collapseLane({ facts, prepared }: HeldStage, place: number): string {
  const lane = prepared.lanes[place];
  if (lane === undefined) return '';
  facts.onArrange?.(withCollapsed(facts.arrangement ?? AS_USUAL, lane));
  return `${lane.label} lane ${lane.isCollapsed ? 'opened' : 'collapsed'}`;
}

/**
 * Puts a lane in another place, and says which; null where it is there already, or there is none beyond. The keyboard's crowd goes
 * with it.
 */
export function moveLane({ facts, prepared, keyboard }: HeldStage, place: number, to: number): string | null {
  const { lanes } = prepared;
  const moved = withMoved(facts.arrangement ?? AS_USUAL, lanes, place, to);
  if (moved === null) return null;
  facts.onArrange?.(moved);
  keyboard.followLane(place, to);
  return `${lanes[place]?.label} lane, now ${to + 1} of ${lanes.length}`;
}
