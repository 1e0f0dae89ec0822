// Opens the event stream of an incident for one of its members.

import 'server-only';
import { database } from '../db/connection/client';
import { findMembership } from '../db/incidents';
import { IncidentStream } from './incident-stream';
import { live } from './live';

interface User {
  readonly id: string;
}

export interface StreamOpening {
  readonly ref: string;
  readonly user: User;
  /** Null once the caller may not be answered any longer. */
  readonly userNow: () => Promise<User | null>;
  readonly after: number | undefined;
  readonly signal: AbortSignal;
}

/** Null when there is no such incident for this user. */
export async function openStream(opening: StreamOpening): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  const { ref, user, userNow, after, signal } = opening;
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null) return null;
  const { id: incidentId } = membership.incident;
  const memberOf = ({ id }: User) => findMembership(database(), incidentId, id);
  const stream = new IncidentStream({
    ...{ incidentId, after, signal, live: live() },
    reader: { userId: user.id, role: membership.role },
    head: async () => (await memberOf(user))?.incident.revision ?? 0,
    readerNow: async () => {
      const now = await userNow();
      const member = now && (await memberOf(now));
      return member && { userId: user.id, role: member.role };
    },
  });
  return stream.readable();
}
