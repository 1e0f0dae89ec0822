// Every state of the gesture machine. Each is plain data that one file of this folder steps.

import type { Instant } from '@/core/time/instant';
import type { TimeScale } from '../axis/scale';
import type { HitPart } from '../hit';
import type { GestureEffect } from './effect';
import type { BrushPart, Grip } from './grip';
import type { PointerDown, PointerPosition } from './input';
import type { EventTimes, TimeEdit } from './time-edit';

/** A finished click, kept for as long as a second one would make it a double click. */
export interface Click {
  readonly xPx: number;
  readonly yPx: number;
  readonly atMs: number;
  readonly grip: Grip;
}

/** A turn of the wheel that has just been; those that follow at once go on with what it did. */
export interface WheelTrace {
  readonly does: 'zoom' | 'pan';
  readonly atMs: number;
}

export interface Idle {
  readonly kind: 'idle';
  readonly lastClick: Click | null;
  readonly lastTurn: WheelTrace | null;
}

/** The button is down, or a finger, and may still become a click, a drag or a long press. */
export interface Pressed {
  readonly kind: 'pressed';
  readonly down: PointerDown;
  readonly grip: Grip;
  readonly lastClick: Click | null;
}

export interface Panning {
  readonly kind: 'panning';
  readonly fromXPx: number;
  readonly fromScale: TimeScale;
  readonly last: PointerPosition;
  /** The positions of the last moments, oldest first: they give the speed at release. */
  readonly trail: readonly { readonly xPx: number; readonly atMs: number }[];
}

/** The view runs on after a quick pan. */
export interface Gliding {
  readonly kind: 'gliding';
  readonly fromScale: TimeScale;
  readonly startedAtMs: number;
  /** Positive towards later times. */
  readonly pxPerMs: number;
}

export interface Pinching {
  readonly kind: 'pinching';
  readonly fromScale: TimeScale;
  readonly from: FingerPair;
  readonly now: FingerPair;
}

export type FingerPair = readonly [PointerPosition, PointerPosition];

/** What a drag in time takes hold of: a part of a mark, or an undated event that gets its first date. */
export type TimeGrip = HitPart | 'placed';

export interface DraggingTime {
  readonly kind: 'dragging-time';
  readonly eventId: string;
  readonly part: TimeGrip;
  /** As they were when the drag began. */
  readonly times: EventTimes;
  /** From the pointer to the moment that it drags. */
  readonly offsetPx: number;
  readonly pointer: PointerPosition;
  readonly lastFrameMs: number | null;
  /** What dropping now would do. */
  readonly edit: TimeEdit;
}

export interface Brushing {
  readonly kind: 'brushing';
  readonly pointerId: number;
  readonly part: BrushPart;
  readonly fromXPx: number;
  /** As it was before the press: to move from, and to go back to on Escape. */
  readonly fromScale: TimeScale;
  /** The moment that lay in the middle when the brush was taken. */
  readonly fromMiddle: Instant;
}

export interface DraggingLane {
  readonly kind: 'dragging-lane';
  readonly pointerId: number;
  readonly lane: number;
  /** The place that it would get. */
  readonly to: number;
}

/** A box over the marks: what it holds is chosen. */
export interface Boxing {
  readonly kind: 'boxing';
  /** A moment, so that the box stays where it began while the view moves under it. */
  readonly fromAt: Instant;
  readonly fromYPx: number;
  readonly pointer: PointerPosition;
  readonly lastFrameMs: number | null;
}

export type GestureState =
  | Idle
  | Pressed
  | Panning
  | Gliding
  | Pinching
  | DraggingTime
  | DraggingLane
  | Brushing
  | Boxing;

export interface Step {
  readonly state: GestureState;
  readonly effects: readonly GestureEffect[];
}

export const AT_REST: Idle = { kind: 'idle', lastClick: null, lastTurn: null };

export const stay = (state: GestureState): Step => ({ state, effects: [] });

export const rest = (...effects: readonly GestureEffect[]): Step => ({ state: AT_REST, effects });
