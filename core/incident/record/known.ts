// As known on: of a state of the record, what had been learned by a moment. An event counts from when it was learned,
// where nobody said so from when it was entered. What has no learned-at (the incident's own fields, figures, files)
// reads as it was entered by then. Source of the rule: docs/decisions/014.

import type { ApproximateTime } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import type { IncidentEvent } from '../event';
import type { IncidentState } from './state';

type Learned = Pick<IncidentEvent, 'learnedAt' | 'createdAt'>;

/** Whether the event can have been known at `moment`: bounds count from their earliest possible moment. */
export const isKnownBy = ({ learnedAt, createdAt }: Learned, moment: Instant): boolean =>
  learnedAt === null ? createdAt <= moment : (learnedAt.earliest ?? moment) <= moment;

/** Whether an event that counts as known at `moment` may have been learned only after it. */
export const isPerhapsLater = ({ learnedAt }: Pick<Learned, 'learnedAt'>, moment: Instant): boolean =>
  learnedAt !== null && lastMoment(learnedAt) > moment;

const lastMoment = ({ latest }: ApproximateTime): number => (latest === null ? Infinity : latest - 1);

/**
 * @param state decides the version of every event
 * @param entered the record as of `moment`, or its first revision where it began later; not later than `state`
 */
export function knownBy(state: IncidentState, moment: Instant, entered: IncidentState): IncidentState {
  return {
    // Which revision was read stays that of the state.
    incident: { ...entered.incident, revision: state.incident.revision },
    events: filtered(state.events, ({ event }) => isKnownBy(event, moment)),
    // A figure that was deleted since is no fact of this version of the record, whatever it read then.
    figures: filtered(entered.figures, ({ figure }) => state.figures.get(figure.id)?.deletedAt === null),
    evidence: filtered(entered.evidence, ({ sha256 }) => state.evidence.has(sha256)),
  };
}

/** The same map where all is kept: what was found out of it, such as its order, holds. */
function filtered<T>(held: ReadonlyMap<string, T>, isKept: (value: T) => boolean): ReadonlyMap<string, T> {
  const kept = [...held].filter(([, value]) => isKept(value));
  return kept.length === held.size ? held : new Map(kept);
}
