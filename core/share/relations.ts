// Which events the times of an event are relative to ("within a day of detection"). Such a relation repeats the other's id and
// bounds, so it is told to nobody who may not read that one; the time itself, and its words, are the event's own.

import type { EventFields } from '@/core/incident/event';
import { sameValue } from '@/core/incident/record/changes';
import type { BulkRow, RevisionPayload } from '@/core/incident/record/revision';
import { type ApproximateTime, type EventEnd, ONGOING } from '@/core/time/approximate-time';
import { fieldsIn, fieldsInRow } from './repeated-fields';

type Timed = Pick<EventFields, 'start' | 'end' | 'learnedAt' | 'sources'>;
/** Events that do not exist for the reader, by id. */
type Hidden = ReadonlySet<string>;

/** The event less its relations to what is hidden; the same object where it has none. */
export function withoutRelations<E extends Timed>(event: E, hidden: Hidden): E {
  if (hidden.size === 0 || !isRelated(event, hidden)) return event;
  const { start, end, learnedAt, sources } = event;
  return {
    ...event,
    start: unrelated(start, hidden),
    end: unrelated(end, hidden),
    learnedAt: unrelated(learnedAt, hidden),
    sources: sources.map((source) => ({ ...source, stated: unrelated(source.stated, hidden) })),
  };
}

/** The time as somebody reads it for whom what is hidden does not exist. */
function unrelated<T extends EventEnd>(time: T, hidden: Hidden): T | ApproximateTime {
  const stated: EventEnd = time;
  if (stated === null || stated === ONGOING || stated.relativeTo === undefined) return time;
  const { relativeTo, ...own } = stated;
  if (!hidden.has(relativeTo.eventId)) return time;
  return own;
}

/** The events that any of the times is relative to, by id. */
const relationsOf = ({ start, end, learnedAt, sources = [] }: Partial<Timed>): readonly string[] =>
  [start, end, learnedAt, ...sources.map(({ stated }) => stated)].flatMap((time) => relationOf(time) ?? []);

const relationOf = (time: EventEnd | undefined): string | undefined =>
  time === undefined || time === null || time === ONGOING ? undefined : time.relativeTo?.eventId;

/** Asked of every event that leaves the server, so it makes nothing. */
const isRelated = ({ start, end, learnedAt, sources }: Timed, hidden: Hidden): boolean =>
  isRelative(start, hidden) ||
  isRelative(end, hidden) ||
  isRelative(learnedAt, hidden) ||
  sources.some(({ stated }) => isRelative(stated, hidden));

function isRelative(time: EventEnd, hidden: Hidden): boolean {
  const eventId = relationOf(time);
  return eventId !== undefined && hidden.has(eventId);
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
  hidden: Hidden,
): Partial<EventFields> {
  const { start, end, learnedAt, sources } = written;
  const stated = new Map(before.sources.map((source) => [source.id, source.stated]));
  return {
    ...written,
    ...(start !== undefined && { start: withHiddenRelation(before.start, start, hidden) }),
    ...(end !== undefined && { end: withHiddenRelation(before.end, end, hidden) }),
    ...(learnedAt !== undefined && { learnedAt: withHiddenRelation(before.learnedAt, learnedAt, hidden) }),
    ...(sources !== undefined && {
      sources: sources.map((source) => ({
        ...source,
        stated: withHiddenRelation(stated.get(source.id) ?? null, source.stated, hidden),
      })),
    }),
  };
}

function withHiddenRelation<T extends EventEnd>(before: T, written: T, hidden: Hidden): T | ApproximateTime {
  const own = unrelated(written, hidden);
  return sameValue(unrelated(before, hidden), own) ? before : own;
}
