// Adds an event. The client may choose its id, so that it can show the event before the answer comes.

import 'server-only';
import type { EventInput } from '@/core/contracts/event';
import { readNewEvent } from '@/core/contracts/read-event';
import type { IncidentEvent } from '@/core/incident/event';
import { refuse } from '@/core/result';
import { withoutRelations } from '@/core/share/relations';
import { newId } from '../clock/clock';
import { attachableAmong } from './attachable';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import { eventOutcome, type Outcome } from './writing/outcome';
import { readContext } from './writing/read-context';
import { inIncident } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

export interface NewEvent {
  readonly ref: string;
  readonly input: EventInput;
  readonly once: Once<Outcome<IncidentEvent>> | null;
}

export const createEvent = (entry: Entry, { ref, input, once }: NewEvent) =>
  inIncident(entry, ref, once, async (scene) => {
    const read = readNewEvent(input, await readContext(scene, input));
    if (!read.ok) return refuse({ kind: 'invalid', errors: read.error });
    const fields = withoutRelations(read.value, scene.reader.hidden);
    const eventId = input.id ?? newId();
    // Only an id chosen elsewhere can be taken already.
    const event = input.id === undefined ? null : await scene.sitting.event(eventId);
    const command = { type: 'event.create', eventId, fields, reason: input.reason } as const;
    const attachable = await attachableAmong(scene, fields.evidence);
    return eventOutcome(scene, await appendRevision(scene, command, { ...TOUCHES_NOTHING, event, attachable }));
  });
