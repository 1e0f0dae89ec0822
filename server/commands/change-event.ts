// Changes the given fields of an event, if it is still at a version that the change was based on.

import 'server-only';
import type { EventPatch } from '@/core/contracts/event';
import { readChangedFields } from '@/core/contracts/read-event';
import type { EventFields, IncidentEvent } from '@/core/incident/event';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { withHiddenRelations } from '@/core/share/relations';
import { attachableAmong } from './attachable';
import { refuseOpeningFiles } from './files-opened';
import { keptSources } from './kept-sources';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import { eventOutcome, type Outcome } from './writing/outcome';
import { expectedVersion, type Precondition } from './writing/precondition';
import { readContext } from './writing/read-context';
import { onEvent, type Scene } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

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
    const read = readChangedFields(patch, event, await readContext(scene, patch, event.id));
    if (!read.ok) return refuse({ kind: 'invalid', errors: read.error });
    const written = withHiddenRelations(event, read.value, scene.reader.hidden);
    const changes = await withKeptSources(scene, event, written);
    if (!changes.ok) return changes;
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
    return eventOutcome(scene, await appendRevision(scene, command, { ...TOUCHES_NOTHING, event: record, attachable }));
  });

async function withKeptSources(
  scene: Scene,
  event: IncidentEvent,
  changes: Partial<EventFields>,
): Promise<Result<Partial<EventFields>, Refusal>> {
  if (changes.sources === undefined) return ok(changes);
  const sources = await keptSources(scene, event, { what: 'list', sources: changes.sources });
  return sources.ok ? ok({ ...changes, sources: sources.value }) : sources;
}
