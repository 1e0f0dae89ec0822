// Changes the given fields of an event, if it is still at a version that the change was based on.

import 'server-only';
import type { EventPatch } from '@/core/contracts/event';
import { readChangedFields } from '@/core/contracts/read-event';
import type { IncidentEvent } from '@/core/incident/event';
import { refuse } from '@/core/result';
import { appendRevision, TOUCHES_NOTHING } from './append-revision';
import { attachableAmong } from './attachable';
import type { Entry } from './entry';
import { refuseOpeningFiles } from './files-opened';
import type { Once } from './once';
import { eventOutcome, type Outcome } from './outcome';
import { expectedVersion, type Precondition } from './precondition';
import { readContext } from './read-context';
import { onEvent } from './scene';

export interface EventChange {
  readonly ref: string;
  readonly eventId: string;
  readonly patch: EventPatch;
  readonly precondition: Precondition;
  readonly once: Once<Outcome<IncidentEvent>> | null;
}

export const changeEvent = (entry: Entry, { patch, precondition, once, ...place }: EventChange) =>
  onEvent(entry, place, once, async (scene, record) => {
    if (record.deletedAt !== null) return refuse({ kind: 'not-found' });
    const { event } = record;
    const changes = readChangedFields(patch, event, await readContext(scene, patch, event.id));
    if (!changes.ok) return refuse({ kind: 'invalid', errors: changes.error });
    const command = {
      type: 'event.change',
      eventId: event.id,
      expectedVersion: expectedVersion(precondition, event.version),
      changes: changes.value,
      reason: patch.reason,
    } as const;
    const isStale = command.expectedVersion !== null && command.expectedVersion !== event.version;
    const opening = isStale
      ? null
      : await refuseOpeningFiles(scene, '/evidence', event, { ...event, ...changes.value });
    if (opening !== null) return refuse(opening);
    const attachable = await attachableAmong(scene, changes.value.evidence ?? []);
    return eventOutcome(await appendRevision(scene, command, { ...TOUCHES_NOTHING, event: record, attachable }));
  });
