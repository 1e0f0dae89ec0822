// The stage as hands hold it: what it shows and what they can do to it. The stage fetches them, so they know it by this alone.

import type { Drawing } from '@/core/timeline/drawing';
import type { TimeEdit } from '@/core/timeline/gesture/time-edit';
import type { Prepared } from '@/core/timeline/prepared/prepare';
import type { Camera } from '../camera/camera';
import type { KeyboardPlace } from '../keyboard-place';
import type { StageFacts } from './stage-facts';

export interface HeldStage {
  readonly camera: Camera;
  readonly keyboard: KeyboardPlace;
  readonly facts: StageFacts;
  readonly prepared: Prepared;
  /** What was drawn last. */
  readonly drawing: Drawing;
  /** Selected by a press on it, which the page has not answered yet. */
  pressedId: string | null;
  /** Draws with the next frame. */
  redraw(): void;
  /** Hands an edit to the page and shows it at once. */
  edit(eventId: string, edit: TimeEdit): void;
}
