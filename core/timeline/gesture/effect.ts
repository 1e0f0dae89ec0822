// What a gesture asks for. Whoever drives the machine carries the effects out, in their order.

import type { ApproximateTime } from '@/core/time/approximate-time';
import type { Crowd } from '../crowd';
import type { DragPreview } from '../drawing';
import type { View } from '../scale';
import type { TimeEdit } from './time-edit';

/** A lane on its way: where it is, where it would go, and how far down the pointer is. */
export interface LanePreview {
  readonly lane: number;
  readonly to: number;
  readonly yPx: number;
}

export type GestureEffect =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'preview'; readonly preview: DragPreview | null }
  | { readonly kind: 'edit'; readonly eventId: string; readonly edit: TimeEdit }
  | { readonly kind: 'select'; readonly eventId: string | null }
  | { readonly kind: 'open'; readonly eventId: string }
  /** To look closer at many that are drawn as one. */
  | { readonly kind: 'enter'; readonly crowd: Crowd }
  | { readonly kind: 'collapse-lane'; readonly lane: number }
  | { readonly kind: 'lane-preview'; readonly preview: LanePreview | null }
  /** To another place among the lanes. */
  | { readonly kind: 'move-lane'; readonly lane: number; readonly to: number }
  | { readonly kind: 'create'; readonly time: ApproximateTime };
