// What the drawing says of events beyond where they stand: where they may have stood or did, and what became of them.
// In: ghosts and emphases by event, from whoever compares sources or two states of the record. They change no event.

import type { ApproximateTime, EventEnd } from '@/core/time/approximate-time';
import { type Mark, timeMark } from '../marks/mark';

/** Another time of an event, drawn as a faint outline in the event's own row and joined to its mark. */
export interface Ghost {
  readonly eventId: string;
  readonly start: ApproximateTime | null;
  readonly end: EventEnd;
  /** `stated`: what a source says that disagrees. `formerly`: where the event stood before. */
  readonly kind: 'stated' | 'formerly';
  /** What it says under the pointer, such as "Form 8-K states 5 January 2023". */
  readonly label: string;
}

export const EMPHASES = ['added', 'removed', 'moved', 'changed'] as const;
/** What became of an event between two states of the record. A removed one comes among the events, where it stood. */
export type Emphasis = (typeof EMPHASES)[number];

export const NO_GHOSTS: readonly Ghost[] = [];
export const NO_EMPHASIS: ReadonlyMap<string, Emphasis> = new Map();

/** A ghost that has a date, with its mark. */
export interface GhostMark {
  readonly ghost: Ghost;
  readonly mark: Mark;
}

const NONE: readonly GhostMark[] = [];

/** The dated ghosts of every event that has any. */
export function ghostMarks(ghosts: readonly Ghost[]): (eventId: string) => readonly GhostMark[] {
  const byEvent = new Map<string, GhostMark[]>();
  for (const ghost of ghosts) {
    const mark = timeMark(ghost.start, ghost.end);
    if (mark === null) continue;
    const others = byEvent.get(ghost.eventId);
    if (others === undefined) byEvent.set(ghost.eventId, [{ ghost, mark }]);
    else others.push({ ghost, mark });
  }
  return (eventId) => byEvent.get(eventId) ?? NONE;
}

/** What a legend calls an emphasis. */
export const EMPHASIS_LABELS: Readonly<Record<Emphasis, string>> = {
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved in time',
  changed: 'Changed',
};
