// The events, figures and files that revisions are about, as they stand now, deleted or not: their names and who may
// read them.

import 'server-only';
import type { IncidentEvent, Privilege } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import type { RecordedRevision } from '@/core/incident/record/revision';
import { MILESTONES } from '@/core/incident/vocabulary';
import type { SupportedEvent } from '@/core/share/evidence';
import type { SourcePrivileges } from '@/core/share/source-privileges';
import type { Event as EventRow } from '@/prisma/generated/client';
import { sourcePrivilegesNow } from '../access/source-privileges';
import type { Database } from '../connection/client';
import { privilegedChanges } from '../events/bulk-changes';
import { supportedEvents } from '../evidence';
import { oneOf, privilegeIn } from '../stored-words';

export type EventSubject = Pick<IncidentEvent, 'id' | 'title' | 'privilege' | 'milestone'>;

type EventSubjectRow = Pick<EventRow, 'id' | 'title' | 'privilege' | 'milestone'>;

export interface Subjects {
  readonly events: ReadonlyMap<string, EventSubject>;
  readonly figures: ReadonlyMap<string, Pick<Figure, 'label'>>;
  /** All live events that hold a milestone, whatever the revisions are about. */
  readonly holders: readonly EventSubject[];
  /** None where the revisions are about no event. */
  readonly sources: SourcePrivileges;
  /** Those that files are attached to; none where the revisions are about no file. */
  readonly supported: readonly SupportedEvent[];
  /** Of bulk changes whose events are all privileged, with what, by the change's id. */
  readonly privilegedChanges: ReadonlyMap<string, readonly Privilege[]>;
}

export async function subjectsOf(
  db: Database,
  incidentId: string,
  revisions: readonly RecordedRevision[],
): Promise<Subjects> {
  const eventIds = revisions.flatMap(eventsIn);
  const figureIds = revisions.flatMap(({ payload }) => (payload && 'figureId' in payload ? [payload.figureId] : []));
  const select = { id: true, title: true, privilege: true, milestone: true } as const;
  const events = await db.event.findMany({ where: { incidentId, id: { in: [...new Set(eventIds)] } }, select });
  const held = { incidentId, deletedAt: null, milestone: { not: null } };
  const holders = await db.event.findMany({ where: held, select });
  const figures = await db.figure.findMany({
    where: { incidentId, id: { in: [...new Set(figureIds)] } },
    select: { id: true, label: true },
  });
  const areAboutFiles = revisions.some(({ payload }) => payload && FILE_PAYLOADS.has(payload.type));
  return {
    sources: eventIds.length > 0 ? await sourcePrivilegesNow(db, incidentId) : new Map(),
    supported: areAboutFiles ? await supportedEvents(db, incidentId) : [],
    events: new Map(events.map((row) => [row.id, eventOf(row)])),
    figures: new Map(figures.map(({ id, label }) => [id, { label }])),
    holders: holders.map(eventOf),
    privilegedChanges: await privilegedChanges(
      db,
      revisions.flatMap(({ payload }) => (payload?.type === 'bulk.changed' ? [payload.bulkId] : [])),
    ),
  };
}

/** Of an import, those whose rows were read with it. */
function eventsIn(revision: RecordedRevision): readonly string[] {
  if (revision.payload === null) return [];
  if ('eventId' in revision.payload) return [revision.payload.eventId];
  return (revision.rows ?? []).map(({ eventId }) => eventId);
}

const FILE_PAYLOADS: ReadonlySet<string> = new Set(['evidence.added', 'erasure.evidence', 'bulk.imported']);

const eventOf = ({ id, title, privilege, milestone }: EventSubjectRow): EventSubject => ({
  id,
  title,
  privilege: privilegeIn(privilege),
  milestone: milestone === null ? null : oneOf(MILESTONES, milestone),
});
