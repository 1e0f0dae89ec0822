import { type Change, isFailed } from '@/client/outbox/change';
import { eventOfTarget, type Target } from '@/client/outbox/target';
import type { EventMark } from '@/components/timeline/props';

/** Which events have something that the server lacks. What is on its way for the first time is not worth a mark. */
export function eventMarks(changes: ReadonlyMap<Target, readonly Change[]>): ReadonlyMap<string, EventMark> {
  const marks = new Map<string, EventMark>();
  for (const [target, ofTarget] of changes) {
    const eventId = eventOfTarget(target);
    if (eventId === null) continue;
    const mark = markOf(ofTarget);
    if (mark) marks.set(eventId, mark);
  }
  return marks;
}

function markOf(changes: readonly Change[]): EventMark | null {
  if (changes.some(isFailed)) return 'failed';
  return changes.some(({ phase }) => phase.kind === 'retrying') ? 'pending' : null;
}
