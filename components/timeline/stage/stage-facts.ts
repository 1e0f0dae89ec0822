// What the stage is told by the page, and what it tells back.

import type { CrowdFacts } from '@/core/timeline/crowds/crowd-words';
import type { Ghost } from '@/core/timeline/ghosts/ghost';
import type { TimelineViewProps } from '../props';

export type StageFacts = Omit<TimelineViewProps, 'handleRef'>;

/** A place on the drawing, in its pixels. */
export interface Place {
  readonly xPx: number;
  readonly yPx: number;
}

export interface EventAtPlace extends Place {
  readonly eventId: string;
}

/** What the pointer rests on: an event, one of its other times, many events that are drawn as one, or a flag. */
export type Hover =
  | (EventAtPlace & { readonly kind: 'event'; readonly ghost: Ghost | null })
  | (Place & { readonly kind: 'crowd'; readonly facts: CrowdFacts })
  | (Place & { readonly kind: 'deadlines'; readonly ids: readonly string[] });

export interface StageListeners {
  readonly onHover: (hover: Hover | null) => void;
  /** Where an undated event is being carried, while that is not over the plot. */
  readonly onCarry: (carried: EventAtPlace | null) => void;
}
