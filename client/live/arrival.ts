// What a reading brought that this page did not have: which events are other than they were, and in words what others did.

import type { RevisionOut } from '@/core/contracts/revision';
import { changedKeys } from '@/core/incident/record/layered-map';
import type { IncidentState } from '@/core/incident/record/state';
import type { CaughtUp } from '../catch-up';

export interface Arrival {
  /** Counts arrivals, so that the same event can arrive again. */
  readonly count: number;
  readonly eventIds: ReadonlySet<string>;
  /** Empty where nobody else did anything that may be told. */
  readonly words: string;
}

export const NO_ARRIVAL: Arrival = { count: 0, eventIds: new Set(), words: '' };

/** @param readerId whose own doings, in another tab, need no telling */
export const arrivalOf = (before: IncidentState, { state, revisions }: CaughtUp, readerId: string) => ({
  eventIds: arrivedEvents(before, state),
  words: wordsFor(revisions.filter(({ actor, payload }) => payload !== null && actor.id !== readerId)),
});

function arrivedEvents(before: IncidentState, after: IncidentState): ReadonlySet<string> {
  const touched = [...(changedKeys(before.events, after.events) ?? after.events.keys())];
  return new Set(
    touched.filter((id) => {
      const [known, now] = [before.events.get(id), after.events.get(id)];
      if (now === undefined || now.deletedAt !== null) return false;
      return known?.deletedAt !== null || known.event.version < now.event.version;
    }),
  );
}

/** Beyond these, sentences one after the other would be noise. */
const MOST_SENTENCES = 2;

function wordsFor(revisions: readonly RevisionOut[]): string {
  if (revisions.length <= MOST_SENTENCES) return revisions.map(({ summary }) => summary).join('. ');
  const names = [...new Set(revisions.map(({ actor }) => actor.name))];
  const [first = '', ...others] = names;
  return `${revisions.length} changes by ${others.length === 0 ? first : `${first} and others`}`;
}
