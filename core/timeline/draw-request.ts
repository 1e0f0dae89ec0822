// What a timeline is asked to draw.

import type { ApproximateTime, EventEnd } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import type { View } from './axis/scale';
import type { Emphasis } from './ghosts/ghost';

/** A measured span between two events, drawn as a bracket above the lanes. */
export interface Span {
  readonly id: string;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  /** The value as people read it, such as "dwell 40 to 42 days". */
  readonly label: string;
  readonly fromEventId: string;
  readonly toEventId: string;
}

/** Where an event is being dragged to. The event keeps its lane and row until it is dropped. */
export interface DragPreview {
  readonly eventId: string;
  readonly start: ApproximateTime | null;
  readonly end: EventEnd;
  /** The new time in words, shown beside the mark while dragging. */
  readonly label: string;
  /** Where another event or a tick has drawn it to. */
  readonly guideAt?: Instant;
}

export interface DrawRequest {
  readonly view: View;
  /** Whether quiet stretches are folded away. */
  readonly folded: boolean;
  readonly widthPx: number;
  readonly selectedId: string | null;
  /** The events that a filter lets through; the others are drawn faint, without label or hit target. Null without a filter. */
  readonly matching: ReadonlySet<string> | null;
  readonly spans: readonly Span[];
  readonly now: Instant | null;
  readonly drag: DragPreview | null;
  /** What became of events between two states of the record, by id; empty while nothing is compared. */
  readonly emphasis: ReadonlyMap<string, Emphasis>;
  /**
   * For a picture that nobody moves: a key beside it explains its badges, so it has no legend of its own, and it says nothing
   * of what lies outside its view, so it has no overview.
   */
  readonly isStill?: boolean;
  /** The view is on its way: labels say no more than they must, since nobody reads words that change with every frame. */
  readonly isMoving?: boolean;
}
