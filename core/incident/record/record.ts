// Events and figures as the record holds them: what is deleted stays, marked, so that it can be restored and replayed.

import { assertNever } from '@/core/assert-never';
import type { Instant } from '@/core/time/instant';
import { type EventFields, type IncidentEvent, isOutline } from '../event';
import type { Figure, FigureFields } from '../figure';
import { withChanges } from './changes';
import type { ChangedRow, EventPayload, EventRemains, FigurePayload } from './revision';

export interface EventRecord {
  readonly event: IncidentEvent;
  readonly deletedAt: Instant | null;
}

export interface FigureRecord {
  readonly figure: Figure;
  readonly deletedAt: Instant | null;
}

/** The event after `payload`, accepted at `at`. Throws when the payload needs an event that is not there. */
export function advanceEvent(before: EventRecord | undefined, payload: EventPayload, at: Instant): EventRecord {
  if (payload.type === 'event.created') {
    return { event: newVersion(payload.fields, payload.eventId, 1, at, at), deletedAt: null };
  }
  const { event } = present(before, payload.eventId);
  switch (payload.type) {
    case 'event.changed':
      return {
        event: {
          ...withChanges<IncidentEvent>(event, payload.changes),
          version: laterThan(event, payload.version),
          updatedAt: at,
        },
        deletedAt: null,
      };
    case 'event.deleted':
      return { event: { ...event, version: laterThan(event, payload.version), updatedAt: at }, deletedAt: at };
    case 'event.restored':
      return { event: newVersion(payload.fields, event.id, payload.version, event.createdAt, at), deletedAt: null };
    default:
      return assertNever(payload);
  }
}

/** The figure after `payload`, accepted at `at`. Throws when the payload needs a figure that is not there. */
export function advanceFigure(before: FigureRecord | undefined, payload: FigurePayload, at: Instant): FigureRecord {
  if (payload.type === 'figure.created') {
    return { figure: newVersion(payload.fields, payload.figureId, 1, at, at), deletedAt: null };
  }
  const { figure } = present(before, payload.figureId);
  switch (payload.type) {
    case 'figure.changed':
      return {
        figure: { ...withChanges<Figure>(figure, payload.changes), version: payload.version, updatedAt: at },
        deletedAt: null,
      };
    case 'figure.deleted':
      return { figure: { ...figure, version: payload.version, updatedAt: at }, deletedAt: at };
    case 'figure.restored':
      return { figure: newVersion(payload.fields, figure.id, payload.version, figure.createdAt, at), deletedAt: null };
    default:
      return assertNever(payload);
  }
}

/** The event as an erasure of its earlier wording leaves it. */
export const remainingEvent = (id: string, { version, createdAt, fields }: EventRemains, at: Instant): EventRecord => ({
  event: newVersion(fields, id, version, createdAt, at),
  deletedAt: null,
});

/** An event as an import brings it. */
export const broughtEvent = (id: string, fields: EventFields, at: Instant): EventRecord => ({
  event: newVersion(fields, id, 1, at, at),
  deletedAt: null,
});

/** An event of an import that is taken back; null where it stays as it is. */
export function takenBack(
  { event, deletedAt }: EventRecord,
  includesChanged: boolean,
  at: Instant,
): EventRecord | null {
  if (deletedAt !== null || (event.version > 1 && !includesChanged)) return null;
  return { event: { ...event, version: event.version + 1, updatedAt: at }, deletedAt: at };
}

/** An event of a bulk change. */
export const changedAlong = ({ event }: EventRecord, row: ChangedRow, at: Instant): EventRecord => ({
  event: { ...withChanges<IncidentEvent>(event, row.changes), version: laterThan(event, row.version), updatedAt: at },
  deletedAt: row.isDeleted ? at : null,
});

/** What is known in outline alone stays so, whatever of it is changed: its texts are still to be read. */
const laterThan = (event: IncidentEvent, version: number): number => (isOutline(event) ? event.version : version);

const newVersion = <F extends EventFields | FigureFields>(
  fields: F,
  id: string,
  version: number,
  createdAt: Instant,
  updatedAt: Instant,
) => ({ ...fields, id, version, createdAt, updatedAt });

function present<R>(record: R | undefined, id: string): R {
  if (record === undefined) throw new Error(`The record speaks of ${id} before it was created`);
  return record;
}
