// The instant that a part of an event's times is held by while it is moved: what stays under the pointer.

import { assertNever } from '@/core/assert-never';
import type { Instant } from '@/core/time/instant';
import type { HitPart } from '../hit';
import { type EventTimes, isTime, likeliest } from './time-edit';

/** Null where the times have no such part, or nothing bounds it. */
export function anchorOf({ start, end }: EventTimes, part: HitPart): Instant | null {
  const startAt = start && likeliest(start);
  const endAt = isTime(end) ? likeliest(end) : null;
  switch (part) {
    case 'body':
      return startAt ?? endAt;
    case 'start':
      return startAt;
    case 'end':
      return endAt;
    case 'earliest':
      return start?.earliest ?? null;
    case 'latest':
      return start?.latest ?? null;
    default:
      return assertNever(part);
  }
}
