// The events and figures that revisions are about, as they stand now, deleted or not: their names and who may read them.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import type { RecordedRevision } from '@/core/incident/revision';
import type { Database } from './client';
import { privilegeSchema } from './stored-words';

export interface Subjects {
  readonly events: ReadonlyMap<string, Pick<IncidentEvent, 'title' | 'privilege'>>;
  readonly figures: ReadonlyMap<string, Pick<Figure, 'label'>>;
}

export async function subjectsOf(
  db: Database,
  incidentId: string,
  revisions: readonly RecordedRevision[],
): Promise<Subjects> {
  const eventIds = revisions.flatMap(({ payload }) => (payload && 'eventId' in payload ? [payload.eventId] : []));
  const figureIds = revisions.flatMap(({ payload }) => (payload && 'figureId' in payload ? [payload.figureId] : []));
  const events = await db.event.findMany({
    where: { incidentId, id: { in: [...new Set(eventIds)] } },
    select: { id: true, title: true, privilege: true },
  });
  const figures = await db.figure.findMany({
    where: { incidentId, id: { in: [...new Set(figureIds)] } },
    select: { id: true, label: true },
  });
  return {
    events: new Map(
      events.map(({ id, title, privilege }) => [
        id,
        { title, privilege: privilege === null ? null : privilegeSchema.parse(privilege) },
      ]),
    ),
    figures: new Map(figures.map(({ id, label }) => [id, { label }])),
  };
}
