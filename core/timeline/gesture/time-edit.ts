// What a gesture or key makes of an event's times.

import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';

export interface EventTimes {
  readonly start: ApproximateTime | null;
  readonly end: EventEnd;
}

/** An absent member stays as it is. */
export interface TimeEdit {
  readonly start?: ApproximateTime | null;
  readonly end?: EventEnd;
}

export const NO_EDIT: TimeEdit = {};

export const isEdit = (edit: TimeEdit): boolean => edit.start !== undefined || edit.end !== undefined;

export const withEdit = (times: EventTimes, edit: TimeEdit): EventTimes => ({
  start: edit.start === undefined ? times.start : edit.start,
  end: edit.end === undefined ? times.end : edit.end,
});

export const isTime = (end: EventEnd): end is ApproximateTime => end !== null && end !== ONGOING;

/** The one instant that stands for a time when it is moved. */
export const likeliest = ({ best, earliest, latest }: ApproximateTime) => best ?? earliest ?? latest;
