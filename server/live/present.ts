// Who is there, as one member may know it. What a member may not read does not exist, so whoever looks at it looks at
// nothing in particular.

import 'server-only';
import { EDITED_FIELDS, type PersonPresent } from '@/core/contracts/presence';
import { type Member, mayReadEvent } from '@/core/share/redaction';
import type { StoredPresence } from '../db/presences';

export function peoplePresent(reader: Member, presences: readonly StoredPresence[]): PersonPresent[] {
  const places = new Map<string, PersonPresent>();
  for (const presence of presences) {
    const person = personPresent(reader, presence);
    places.set([person.userId, person.eventId, person.editing].join(' '), person);
  }
  return [...places.values()];
}

function personPresent(reader: Member, { userId, name, role, event, editing }: StoredPresence): PersonPresent {
  if (event === null || !mayReadEvent(reader, event)) return { userId, name, role, eventId: null, editing: null };
  const field = EDITED_FIELDS.find((known) => known === editing) ?? null;
  return { userId, name, role, eventId: event.id, editing: field };
}
