// Which events the times of an event are relative to ("within a day of detection"). Such a relation repeats the other's id and
// bounds, so it is told to nobody who may not read that one; the time itself, and its words, are the event's own.

import { sameValue } from '@/core/incident/changes';
import type { EventFields } from '@/core/incident/event';
import type { BulkRow, RevisionPayload } from '@/core/incident/revision';
import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { fieldsIn, fieldsInRow } from './repeated-fields';

type Timed = Pick<EventFields, 'start' | 'end' | 'learnedAt' | 'sources'>;
type IsHidden = (eventId: string) => boolean;

/** The event less its relations to what is hidden; the same object where it has none. */
export function withoutRelations<E extends Timed>(event: E, isHidden: IsHidden): E {
  if (!relationsOf(event).some(isHidden)) return event;
  const { start, end, learnedAt, sources } = event;
  return {
    ...event,
    start: unrelated(start, isHidden),
    end: unrelated(end, isHidden),
    learnedAt: unrelated(learnedAt, isHidden),
    sources: sources.map((source) => ({ ...source, stated: unrelated(source.stated, isHidden) })),
  };
}

/** The time as somebody reads it for whom what is hidden does not exist. */
function unrelated<T extends EventEnd>(time: T, isHidden: IsHidden): T | ApproximateTime {
  const stated: EventEnd = time;
  if (stated === null || stated === ONGOING || stated.relativeTo === undefined) return time;
  const { relativeTo, ...own } = stated;
  if (!isHidden(relativeTo.eventId)) return time;
  return own;
}

const NONE: readonly string[] = [];

/** The events that any of the times is relative to, by id. Nearly always none, and asked of every event that leaves. */
function relationsOf({ start, end, learnedAt, sources = [] }: Partial<Timed>): readonly string[] {
  let found: string[] | undefined;
  const add = (time: EventEnd | undefined) => {
    if (!time || time === ONGOING || time.relativeTo === undefined) return;
    found ??= [];
    found.push(time.relativeTo.eventId);
  };
  add(start);
  add(end);
  add(learnedAt);
  for (const { stated } of sources) add(stated);
  return found ?? NONE;
}

/** Every event to which a time is relative that a revision repeats, but for what stands in its rows. */
export const relationsIn = (payload: RevisionPayload): readonly string[] => fieldsIn(payload).flatMap(relationsOf);

/** The same of one row. */
export const relationsInRow = (row: BulkRow): readonly string[] => fieldsInRow(row).flatMap(relationsOf);

/**
 * What changed fields stand for that somebody wrote who may not read all that times are relative to: where they sent back
 * what they read of a time, it is the one that was there. Else theirs, relative to nothing that does not exist for them.
 */
export function withHiddenRelations(
  before: Timed,
  written: Partial<EventFields>,
  isHidden: IsHidden,
): Partial<EventFields> {
  const { start, end, learnedAt, sources } = written;
  const stated = new Map(before.sources.map((source) => [source.id, source.stated]));
  return {
    ...written,
    ...(start !== undefined && { start: withHiddenRelation(before.start, start, isHidden) }),
    ...(end !== undefined && { end: withHiddenRelation(before.end, end, isHidden) }),
    ...(learnedAt !== undefined && { learnedAt: withHiddenRelation(before.learnedAt, learnedAt, isHidden) }),
    ...(sources !== undefined && {
      sources: sources.map((source) => ({
        ...source,
        stated: withHiddenRelation(stated.get(source.id) ?? null, source.stated, isHidden),
      })),
    }),
  };
}

function withHiddenRelation<T extends EventEnd>(before: T, written: T, isHidden: IsHidden): T | ApproximateTime {
  const own = unrelated(written, isHidden);
  return sameValue(unrelated(before, isHidden), own) ? before : own;
}
