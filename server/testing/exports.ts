// For integration tests: an export as it is asked for, and what the access log says of it.

import { database } from '../db/connection/client';
import { addressOf, responseTo } from './api';
import type { Person } from './people';

/** @param format with its query: "csv?audience=external" */
export const exportOf = (who: Person, ref: string, format: string, method = 'GET'): Promise<Response> =>
  responseTo(
    new Request(addressOf(`/incidents/${ref}/exports/${format}`), {
      method,
      headers: { authorization: `Bearer ${who.token}` },
    }),
  );

/** Who took out what, in order. */
export async function accessesOf(incidentId: string): Promise<readonly (readonly [actor: string, access: unknown])[]> {
  const entries = await database().accessEntry.findMany({ where: { incidentId }, orderBy: { seq: 'asc' } });
  return entries.map(({ actorName, payload }) => [actorName, JSON.parse(payload ?? 'null')]);
}
