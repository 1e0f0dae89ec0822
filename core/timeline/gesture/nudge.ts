// Moving an event without dragging: by one unit in view, as a whole or by one bound or end.
// In: times, a key's command and the scale. Out: an edit, or why it is refused.

import { ok, type Result, refuse } from '@/core/result';
import { ONGOING, PRECISIONS, type Precision } from '@/core/time/approximate-time';
import { OUT_OF_RANGE, type TimeRefusal } from '@/core/time/refusal';
import type { TimeScale } from '../axis/scale';
import type { HitPart } from '../hit';
import { anchorOf } from './anchor';
import type { KeyCommand } from './key-command';
import { movedTimes } from './moved-time';
import { type EventTimes, isTime, NO_EDIT, type TimeEdit } from './time-edit';
import { snapUnit, stepInstant } from './unit';

export type NudgeCommand = Extract<KeyCommand, { kind: 'nudge' | 'nudge-bound' }>;

export function nudged(
  times: EventTimes,
  command: NudgeCommand,
  scale: TimeScale,
  zone: string,
): Result<TimeEdit, TimeRefusal> {
  const part = partOf(times, command);
  const from = anchorOf(times, part);
  if (from === null) return ok(NO_EDIT);
  const unit = part === 'body' ? coarsest(snapUnit(scale, from), times) : snapUnit(scale, from);
  const to = stepInstant(from, unit, command.direction, zone);
  return to === null ? refuse({ detail: OUT_OF_RANGE }) : movedTimes(times, { part, to, unit: null, zone });
}

/** Something that lasts has a start and an end to move; a moment has an earliest and a latest. */
function partOf({ end }: EventTimes, command: NudgeCommand): HitPart {
  if (command.kind === 'nudge') return 'body';
  const lasts = end === ONGOING || isTime(end);
  if (command.side === 'early') return lasts ? 'start' : 'earliest';
  return lasts ? 'end' : 'latest';
}

/** A day cannot move by an hour: the unit is never finer than what the times are stated in. */
function coarsest(unit: Precision, { start, end }: EventTimes): Precision {
  const stated = [start?.precision, isTime(end) ? end.precision : undefined].filter((p) => p !== undefined);
  return [unit, ...stated].reduce((a, b) => (PRECISIONS.indexOf(a) >= PRECISIONS.indexOf(b) ? a : b));
}
