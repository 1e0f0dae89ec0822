// All incidents of the installation, for whoever runs it: nothing of their events.

import 'server-only';
import type { Database } from './connection/client';
import { namedBy } from './incidents';

export interface IncidentLine {
  readonly ref: string;
  readonly title: string;
  readonly status: string;
  readonly revision: number;
  /** When that was made. */
  readonly changedAt: Date;
  readonly members: number;
  /** By address. */
  readonly commanders: readonly string[];
}

/** In the order of their numbers. */
export const everyIncident = (db: Database): Promise<readonly IncidentLine[]> =>
  db.$queryRaw<IncidentLine[]>`
    SELECT i.ref, i.title, i.status, i.revision, to_timestamp(i.updated_at / 1e6) AS "changedAt",
      count(m.user_id)::int AS members,
      coalesce(array_agg(u.email ORDER BY u.email) FILTER (WHERE m.role = 'commander'), '{}') AS commanders
    FROM incidents i LEFT JOIN members m ON m.incident_id = i.id LEFT JOIN users u ON u.id = m.user_id
    GROUP BY i.id ORDER BY i.ref`;

/** By its number or id; null for none. */
export async function findIncidentId(db: Database, ref: string): Promise<string | null> {
  const named = namedBy(ref);
  if (named === null) return null;
  const [row] = await db.$queryRaw<{ readonly id: string }[]>`SELECT i.id::text FROM incidents i WHERE ${named}`;
  return row?.id ?? null;
}
