// Brings an event back to how it stood at an earlier version, deleted or not, as its revisions tell it.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import { fieldsAtVersion, seqsSinceVersion } from '@/core/incident/record/event-history';
import { invalid } from '@/core/incident/refusal';
import { refuse } from '@/core/result';
import { revisionsOf } from '../db/record/revisions';
import { eventSubject } from '../db/record/subject';
import { attachableAmong } from './attachable';
import { refuseOpeningFiles } from './files-opened';
import { keptSources } from './kept-sources';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import { eventOutcome, type Outcome } from './writing/outcome';
import { onEvent, type Scene } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

export interface EventRestoration {
  readonly ref: string;
  readonly eventId: string;
  readonly version: number;
  readonly reason: string | null | undefined;
  readonly once: Once<Outcome<IncidentEvent>> | null;
}

export const restoreEvent = (entry: Entry, { version, reason, once, ...place }: EventRestoration) =>
  onEvent(entry, place, once, async (scene, record) => {
    const { id, version: current } = record.event;
    const history = await revisionsOf(await scene.sitting.written(), scene.incident.id, eventSubject(id));
    const earlier = fieldsAtVersion(history, version);
    if (earlier === null) {
      return refuse(invalid('/version', `There is no version ${version} to restore. The event has had ${current}.`));
    }
    const sources = await keptSources(scene, record.event, { what: 'version', sources: earlier.sources });
    if (!sources.ok) return sources;
    const evidence = await attachedAgain(scene, record.event, earlier.evidence);
    const fields = { ...earlier, sources: sources.value, evidence };
    const opening = await refuseOpeningFiles(scene, '/version', record.event, fields);
    if (opening !== null) return refuse(opening);
    // Going back says why by itself: "undo of 7", or "undo of 7, 9" where several revisions came since.
    const why = reason || `undo of ${seqsSinceVersion(history, version).join(', ')}`;
    const command = { type: 'event.restore', eventId: id, fromVersion: version, fields, reason: why } as const;
    return eventOutcome(scene, await appendRevision(scene, command, { ...TOUCHES_NOTHING, event: record }));
  });

/** What the event has, and what the author may attach: a file that was taken off may be a privileged event's alone by now. */
async function attachedAgain(
  scene: Scene,
  { evidence: present }: IncidentEvent,
  earlier: readonly string[],
): Promise<readonly string[]> {
  const gone = earlier.filter((sha256) => !present.includes(sha256));
  const attachable = await attachableAmong(scene, gone);
  return earlier.filter((sha256) => present.includes(sha256) || attachable.has(sha256));
}
