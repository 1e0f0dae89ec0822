// What can be done with a crowd: look closer at it, or take all that it holds.

import type { Crowd } from '@/core/timeline/crowds/crowd';
import { crowdFacts } from '@/core/timeline/crowds/crowd-words';
import { shownOf } from '@/core/timeline/crowds/narrowed';
import type { CaughtCrowd } from '@/core/timeline/gesture/effect';
import { placeOf } from '@/core/timeline/prepared/search';
import { lookAt } from '../camera/camera-moves';
import type { HeldStage } from './held-stage';

/** What happened at one moment cannot be told apart by looking closer, so its first event is selected. */
export function enterCrowd(stage: HeldStage, crowd: Crowd): void {
  const prepared = shownOf(stage.prepared, stage.facts.matchIds);
  const { from, to } = crowdFacts(prepared, crowd);
  stage.keyboard.leaveCrowd();
  const first = prepared.byLane[crowd.lane]?.indexes[crowd.first];
  if (to > from) lookAt(stage.camera, { from, to });
  else if (first !== undefined) stage.facts.onSelect(prepared.eventAt(first).id);
}

/** Of the events of a crowd, or of a part of it. */
export function idsOf(stage: HeldStage, { lane, from, to }: CaughtCrowd): readonly string[] {
  const prepared = shownOf(stage.prepared, stage.facts.matchIds);
  const columns = prepared.byLane[lane];
  if (columns === undefined) return [];
  const held = columns.indexes.subarray(placeOf(columns.moments, from), placeOf(columns.moments, to));
  return Array.from(held, (index) => prepared.eventAt(index).id);
}
