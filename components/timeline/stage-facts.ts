// What the stage is told by the page, and what it tells back.

import type { TimelineViewProps } from './props';

export type StageFacts = Omit<TimelineViewProps, 'handleRef'>;

/** A place on the drawing, in its pixels. */
export interface Place {
  readonly xPx: number;
  readonly yPx: number;
}

export interface EventAtPlace extends Place {
  readonly eventId: string;
}

export interface StageListeners {
  readonly onHover: (hover: EventAtPlace | null) => void;
  /** Where an undated event is being carried, while that is not over the plot. */
  readonly onCarry: (carried: EventAtPlace | null) => void;
}
