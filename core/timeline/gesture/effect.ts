// What a gesture asks for. Whoever drives the machine carries the effects out, in their order.

import type { ApproximateTime } from '@/core/time/approximate-time';
import type { View } from '../axis/scale';
import type { Crowd } from '../crowds/crowd';
import type { DragPreview } from '../draw-request';
import type { Rect } from '../painters/display-list';
import type { TimeEdit } from './time-edit';

/** A lane on its way: where it is, where it would go, and how far down the pointer is. */
export interface LanePreview {
  readonly lane: number;
  readonly to: number;
  readonly yPx: number;
}

/** The part of a crowd between two moments (µs); `to` is exclusive. */
export type CaughtCrowd = Pick<Crowd, 'lane' | 'from' | 'to'>;

export type GestureEffect =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'preview'; readonly preview: DragPreview | null }
  | { readonly kind: 'edit'; readonly eventId: string; readonly edit: TimeEdit }
  | { readonly kind: 'select'; readonly eventId: string | null }
  /** One more among several, or all from the last one to it. */
  | { readonly kind: 'choose'; readonly eventId: string; readonly how: 'toggle' | 'range' }
  /** All of these among several, and those of crowds within a stretch of time. */
  | { readonly kind: 'catch'; readonly eventIds: readonly string[]; readonly crowds: readonly CaughtCrowd[] }
  /** A box that is being drawn, or none. */
  | { readonly kind: 'box'; readonly box: Rect | null }
  | { readonly kind: 'open'; readonly eventId: string }
  /** To look closer at many that are drawn as one. */
  | { readonly kind: 'enter'; readonly crowd: Crowd }
  /** To read more of these, the earliest first. */
  | { readonly kind: 'show-deadlines'; readonly ids: readonly string[] }
  | { readonly kind: 'collapse-lane'; readonly lane: number }
  | { readonly kind: 'lane-preview'; readonly preview: LanePreview | null }
  /** To another place among the lanes. */
  | { readonly kind: 'move-lane'; readonly lane: number; readonly to: number }
  /** In a lane, or in none. */
  | { readonly kind: 'create'; readonly time: ApproximateTime; readonly laneId: string | null };
