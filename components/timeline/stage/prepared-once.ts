// The height that is kept free and the drawing itself ask for the same preparation, one after the other: it is made once.

import type { IncidentEvent } from '@/core/incident/event';
import { keepLast } from '@/core/timeline/keep-last';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import type { StageFacts } from './stage-facts';

const kept = keepLast<readonly IncidentEvent[], Prepared>();

/** @param before the one that is shown, mostly of the same events */
export const preparedOnce = (
  { events, zone, ghosts, grouping }: StageFacts,
  before: Prepared | null = null,
): Prepared =>
  kept(events, [zone, ghosts ?? null, grouping], () => prepareTimeline(events, zone, ghosts, grouping, before));
