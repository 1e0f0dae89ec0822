// An event's times after a part of them was moved to an instant, by dragging or by a key.
// In: times and a target (µs). Out: an edit, empty where nothing changes; refused where bounds or ends would cross.
// Clock times land on whole units; days and coarser move by whole days, so that a time of day survives.

import { assertNever } from '@/core/assert-never';
import { ok, type Result, refuse } from '@/core/result';
import { type ApproximateTime, PRECISIONS, type Precision } from '@/core/time/approximate-time';
import { shiftTime, snap, timeAt, withBounds } from '@/core/time/edit';
import { type Instant, MICROS_PER_DAY } from '@/core/time/instant';
import { endsBeforeStart } from '@/core/time/order';
import type { TimeRefusal } from '@/core/time/parse';
import { isDayOrCoarser } from '@/core/time/unit';
import { addDays, wallMicrosAt } from '@/core/time/zone';
import type { HitPart } from '../hit';
import { anchorOf } from './anchor';
import { type EventTimes, isTime, likeliest, NO_EDIT, type TimeEdit, withEdit } from './time-edit';

export interface Move {
  readonly part: HitPart;
  /** Where the part is meant to go. */
  readonly to: Instant;
  /** Null to land exactly there. */
  readonly unit: Precision | null;
  readonly zone: string;
}

type Outcome = Result<TimeEdit, TimeRefusal>;

export function movedTimes(times: EventTimes, move: Move): Outcome {
  const outcome = editFor(times, move);
  if (!outcome.ok) return outcome;
  const { start, end } = withEdit(times, outcome.value);
  return endsBeforeStart(start, end) ? refuse({ detail: 'The end would come before the start.' }) : outcome;
}

function editFor(times: EventTimes, move: Move): Outcome {
  switch (move.part) {
    case 'body':
      return shiftBoth(times, deltaOf(times, move));
    case 'start':
      return shiftStart(times, deltaOf(times, move));
    case 'end':
      return moveEnd(times, move);
    case 'earliest':
    case 'latest':
      return moveBound(times, move.part, landing(move));
    default:
      return assertNever(move.part);
  }
}

const landing = ({ to, unit, zone }: Move): Instant => (unit === null ? to : snap(to, unit, zone));

/** How far the part goes, in microseconds. */
function deltaOf(times: EventTimes, move: Move): number {
  const anchor = anchorOf(times, move.part);
  if (anchor === null) return 0;
  if (move.unit === null || !isDayOrCoarser(move.unit)) return landing(move) - anchor;
  const days = Math.round((wallMicrosAt(move.to, move.zone) - wallMicrosAt(anchor, move.zone)) / MICROS_PER_DAY);
  return addDays(anchor, days, move.zone) - anchor;
}

const sameTime = (a: ApproximateTime, b: ApproximateTime): boolean =>
  a.earliest === b.earliest && a.latest === b.latest && a.best === b.best;

function changed(member: 'start' | 'end', from: ApproximateTime, to: Result<ApproximateTime, TimeRefusal>): Outcome {
  if (!to.ok) return to;
  return ok(sameTime(from, to.value) ? NO_EDIT : { [member]: to.value });
}

const shiftStart = ({ start }: EventTimes, deltaMicros: number): Outcome =>
  start === null ? ok(NO_EDIT) : changed('start', start, shiftTime(start, deltaMicros));

const shiftEnd = ({ end }: EventTimes, deltaMicros: number): Outcome =>
  isTime(end) ? changed('end', end, shiftTime(end, deltaMicros)) : ok(NO_EDIT);

const rank = ({ precision }: ApproximateTime): number => PRECISIONS.indexOf(precision);

/** Both, by so many microseconds as their precision allows; empty where there is nothing to move. */
export const shiftedTimes = (times: EventTimes, deltaMicros: number): Outcome => shiftBoth(times, deltaMicros);

/** Start and end move as one: the coarser of them decides how far, so that the duration stays. */
function shiftBoth(times: EventTimes, deltaMicros: number): Outcome {
  const { start, end } = times;
  if (start === null) return shiftEnd(times, deltaMicros);
  if (!isTime(end)) return shiftStart(times, deltaMicros);
  const coarser = rank(start) >= rank(end) ? start : end;
  const moved = shiftTime(coarser, deltaMicros);
  if (!moved.ok) return moved;
  const wholeMicros = (likeliest(moved.value) ?? 0) - (likeliest(coarser) ?? 0);
  const startEdit = shiftStart(times, wholeMicros);
  const endEdit = shiftEnd(times, wholeMicros);
  if (!startEdit.ok) return startEdit;
  return endEdit.ok ? ok({ ...startEdit.value, ...endEdit.value }) : endEdit;
}

/** An end that was open or missing is set where it is dropped. */
function moveEnd(times: EventTimes, move: Move): Outcome {
  if (isTime(times.end)) return shiftEnd(times, deltaOf(times, move));
  return ok({ end: timeAt(landing(move), move.unit ?? 'minute', move.zone) });
}

function moveBound({ start }: EventTimes, part: 'earliest' | 'latest', at: Instant): Outcome {
  if (start === null) return ok(NO_EDIT);
  return changed('start', start, withBounds(start, { [part]: at }));
}
