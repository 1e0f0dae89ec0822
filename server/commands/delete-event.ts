// Deletes an event, if it is still at a version that the deletion was based on. Its row stays, marked, to be restored.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import { eventOutcome, type Outcome } from './writing/outcome';
import { expectedVersion, type Precondition } from './writing/precondition';
import { onEvent } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

export interface EventDeletion {
  readonly ref: string;
  readonly eventId: string;
  readonly precondition: Precondition;
  readonly reason: string | null | undefined;
  readonly once: Once<Outcome<IncidentEvent>> | null;
}

export const deleteEvent = (entry: Entry, { precondition, reason, once, ...place }: EventDeletion) =>
  onEvent(entry, place, once, async (scene, record) => {
    const { id, version } = record.event;
    const expected = expectedVersion(precondition, version);
    const command = { type: 'event.delete', eventId: id, expectedVersion: expected, reason } as const;
    return eventOutcome(scene, await appendRevision(scene, command, { ...TOUCHES_NOTHING, event: record }));
  });
