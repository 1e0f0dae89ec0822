// Deletes an event, if it is still at a version that the deletion was based on. Its row stays, marked, to be restored.

import 'server-only';
import { refuse } from '@/core/result';
import { appendRevision, TOUCHES_NOTHING } from './append-revision';
import type { Entry } from './entry';
import { eventOutcome } from './outcome';
import { expectedVersion, type Precondition } from './precondition';
import { inIncident, readableRecord } from './scene';

export interface EventDeletion {
  readonly ref: string;
  readonly eventId: string;
  readonly precondition: Precondition;
  readonly reason: string | null | undefined;
}

export const deleteEvent = (entry: Entry, { ref, eventId, precondition, reason }: EventDeletion) =>
  inIncident(entry, ref, null, async (scene) => {
    const record = await readableRecord(scene, eventId);
    if (record === null) return refuse({ kind: 'not-found' });
    const { id, version } = record.event;
    const expected = expectedVersion(precondition, version);
    const command = { type: 'event.delete', eventId: id, expectedVersion: expected, reason } as const;
    return eventOutcome(await appendRevision(scene, command, { ...TOUCHES_NOTHING, event: record }));
  });
