// Where the slider can stop: at every revision, or at every day on which something became known. The last stop is now.

import type { RevisionOut } from '@/core/contracts/revision';
import { instantFromOut } from '@/core/contracts/time-from-out';
import type { IncidentEvent } from '@/core/incident/event';
import { dateOf } from '@/core/time/zone';

export interface PastMark {
  /** The stop that it stands at. */
  readonly index: number;
  /** A date. */
  readonly date: string;
}

/** The days on which something of what is known now was learned, or else entered, in order. */
export function knownDays(events: readonly IncidentEvent[], zone: string): readonly string[] {
  const days = events.flatMap(({ learnedAt, createdAt }) => {
    const at = learnedAt === null ? createdAt : learnedAt.earliest;
    return at === null ? [] : [dateOf(at, zone)];
  });
  return [...new Set(days)].sort();
}

/** The stop at a day: the last one that is not after it. */
export function stopAtDay(days: readonly string[], date: string): number {
  const after = days.findIndex((day) => day > date);
  return Math.max(0, (after < 0 ? days.length : after) - 1);
}

/** Each day that has revisions, at its last one: what it ended with. */
export function recordedDays(revisions: readonly RevisionOut[], zone: string): readonly PastMark[] {
  const last = new Map<string, number>();
  for (const { seq, at } of revisions) last.set(dateOf(instantFromOut(at), zone), seq - 1);
  return [...last].map(([date, index]) => ({ date, index }));
}

/** As many as have room, at least `gap` (a share of the whole) apart; the first and whatever follows far enough. */
export function spacedMarks(marks: readonly PastMark[], count: number, gap: number): readonly PastMark[] {
  const spaced: PastMark[] = [];
  for (const mark of marks) {
    const before = spaced.at(-1);
    const isFree = before === undefined || shareOf(mark.index, count) - shareOf(before.index, count) >= gap;
    if (isFree && shareOf(mark.index, count) <= 1 - gap / 2) spaced.push(mark);
  }
  return spaced;
}

/** 0 at the first stop, 1 at the last. */
export const shareOf = (index: number, count: number): number => (count <= 1 ? 1 : index / (count - 1));
