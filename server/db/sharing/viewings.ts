// Openings of share links as the access log tells of them.

import 'server-only';
import { z } from 'zod';
import type { Instant } from '@/core/time/instant';
import type { Database } from '../connection/client';
import { instantOf } from '../events/time-columns';

export interface Viewing {
  /** Its number in the access log. */
  readonly seq: number;
  readonly at: Instant;
  readonly client: string;
  readonly address: string | null;
  readonly revision: number;
}

const payloadSchema = z.object({ client: z.string(), address: z.string().nullable(), revision: z.int() });

const MOST = 1_000;

/** The latest thousand, the latest first. */
export async function viewingsOf(db: Database, incidentId: string, linkId: string): Promise<readonly Viewing[]> {
  const rows = await db.$queryRaw<{ readonly seq: number; readonly at: bigint; readonly payload: string }[]>`
    SELECT l.seq, l.at, l.payload FROM access_log l
    WHERE l.incident_id = ${incidentId}::uuid AND l.type = 'viewing.link' AND l.payload::jsonb ->> 'linkId' = ${linkId}
    ORDER BY l.seq DESC LIMIT ${MOST}`;
  return rows.map(({ seq, at, payload }) => ({
    seq,
    at: instantOf(at),
    ...payloadSchema.parse(JSON.parse(payload)),
  }));
}

export interface ViewingCount {
  readonly count: number;
  readonly last: Instant;
}

/** By link; those that nobody opened are not in it. */
export async function countViewings(db: Database, incidentId: string): Promise<ReadonlyMap<string, ViewingCount>> {
  const rows = await db.$queryRaw<{ readonly linkId: string; readonly count: number; readonly last: bigint }[]>`
    SELECT l.payload::jsonb ->> 'linkId' AS "linkId", count(*)::int AS count, max(l.at) AS last FROM access_log l
    WHERE l.incident_id = ${incidentId}::uuid AND l.type = 'viewing.link' GROUP BY 1`;
  return new Map(rows.map(({ linkId, count, last }) => [linkId, { count, last: instantOf(last) }]));
}
