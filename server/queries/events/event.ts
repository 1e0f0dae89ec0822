// One event as a member may read it at a moment.

import 'server-only';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { IncidentEvent } from '@/core/incident/event';
import type { EventRecord } from '@/core/incident/record/record';
import type { Refusal } from '@/core/incident/refusal';
import type { Result } from '@/core/result';
import { readableEvent } from '@/core/share/redaction';
import { findEvent } from '../../db/events/events';
import { found, readAt } from '../reading';

/** Refused as not found where there is none for this user: deleted, another incident's, or not theirs to read. */
export const readEvent = (
  user: { readonly id: string },
  ref: string,
  eventId: string,
  moment: MomentQuery,
): Promise<Result<IncidentEvent, Refusal>> =>
  readAt(user, ref, moment, {
    now: async ({ tx, incident, reader }) => {
      const event = liveEvent(await findEvent(tx, incident.id, eventId));
      return found(event && readableEvent(reader, event));
    },
    past: ({ events }) => found(liveEvent(events.get(eventId.toLowerCase()) ?? null)),
  });

const liveEvent = (record: EventRecord | null): IncidentEvent | null =>
  record === null || record.deletedAt !== null ? null : record.event;
