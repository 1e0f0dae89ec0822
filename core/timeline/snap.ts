// The unit that a gesture snaps to: the finest whose steps are far enough apart to aim at where the pointer is.

import type { Precision } from '@/core/time/approximate-time';
import { type Instant, instant, isInstant } from '@/core/time/instant';
import { firstMicrosOfWall, wallMicrosAt } from '@/core/time/zone';
import { floorToStep, nextStep } from './calendar-step';
import type { TimeScale } from './scale';
import { stepAtLeast } from './tick-step';

/** Closer steps cannot be told apart while dragging. */
const LEAST_STEP_PX = 6;

export interface Snapped {
  readonly at: Instant;
  /** How precisely a time set there is meant. */
  readonly precision: Precision;
}

/** The nearest start of a step on the wall clock of the zone. */
export function snapped(at: Instant, scale: TimeScale, zone: string): Snapped {
  const step = stepAtLeast(scale.pxPerMicroAt(at), LEAST_STEP_PX);
  const wall = wallMicrosAt(at, zone);
  const before = floorToStep(wall, step);
  const after = nextStep(before, step);
  const micros = firstMicrosOfWall(wall - before <= after - wall ? before : after, zone);
  return { at: isInstant(micros) ? instant(micros) : at, precision: step.unit };
}
