// Who else is here and where, put in order for being shown. Pure.

import type { PersonPresent } from '@/core/contracts/presence';
import type { IncidentEvent } from '@/core/incident/event';
import { MILESTONE_LABELS } from '@/core/incident/vocabulary';

/** One person, at the place that says most of what they do. */
export interface OtherPerson {
  readonly userId: string;
  readonly name: string;
  readonly eventId: string | null;
  readonly isEditing: boolean;
}

/** Each once, in the order in which they joined. */
export function otherPeople(people: readonly PersonPresent[], ownId: string): readonly OtherPerson[] {
  const others = new Map<string, OtherPerson>();
  for (const { userId, name, eventId, editing } of people) {
    if (userId === ownId) continue;
    const place = { userId, name, eventId, isEditing: editing !== null };
    const known = others.get(userId);
    if (known === undefined || weight(place) > weight(known)) others.set(userId, place);
  }
  return [...others.values()];
}

const weight = ({ eventId, isEditing }: OtherPerson): number => (isEditing ? 2 : Number(eventId !== null));

/** By the event that they have selected; somebody with several tabs can be at several. */
export function peopleByEvent(
  people: readonly PersonPresent[],
  ownId: string,
): ReadonlyMap<string, readonly OtherPerson[]> {
  const byEvent = new Map<string, readonly OtherPerson[]>();
  for (const id of new Set(people.map(({ eventId }) => eventId))) {
    if (id === null) continue;
    const here = otherPeople(
      people.filter(({ eventId }) => eventId === id),
      ownId,
    );
    if (here.length > 0) byEvent.set(id, here);
  }
  return byEvent;
}

/** "J. Marsh · editing First access" */
export function personWords({ name, isEditing }: OtherPerson, event: IncidentEvent | undefined): string {
  if (event === undefined) return `${name} · here`;
  const called = event.milestone === null ? event.title : MILESTONE_LABELS[event.milestone];
  return `${name} · ${isEditing ? 'editing' : 'looking at'} ${called}`;
}
