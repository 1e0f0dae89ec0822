// An approximate time as eight columns, in JSON. All null means no time; the database checks that they are null together.

import 'server-only';
import { z } from 'zod';
import { MILESTONES } from '@/core/incident/vocabulary';
import { type ApproximateTime, PRECISIONS, QUALIFIERS, type TimeAnchor } from '@/core/time/approximate-time';
import { type Instant, instant, instantFromMs } from '@/core/time/instant';
import { instantSchema } from '@/core/time/json';
import type { Prisma } from '@/prisma/generated/client';
import { oneOf } from '../stored-words';

export interface TimeColumns<Json> {
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly best: number | null;
  readonly precision: string | null;
  readonly qualifier: string | null;
  readonly zone: string | null;
  readonly statedAs: string | null;
  readonly relativeTo: Json;
}

const anchorSchema: z.ZodType<TimeAnchor> = z.strictObject({
  milestone: z.enum(MILESTONES),
  eventId: z.string(),
  earliest: instantSchema.nullable(),
  latest: instantSchema.nullable(),
});

/** Where milliseconds are enough the column is a date. */
export const instantOfDate = (at: Date): Instant => instantFromMs(at.getTime());

/** Columns give a bigint, JSON a number: the same one, since every instant is an integer that a number holds. */
export const instantOf = (micros: bigint | number): Instant => instant(Number(micros));

const instantOrNull = (micros: number | null): Instant | null => (micros === null ? null : instantOf(micros));

export function timeOf(columns: TimeColumns<Prisma.JsonValue>): ApproximateTime | null {
  const { precision, qualifier, zone, statedAs, relativeTo } = columns;
  if (precision === null || qualifier === null || zone === null || statedAs === null) return null;
  return {
    earliest: instantOrNull(columns.earliest),
    latest: instantOrNull(columns.latest),
    best: instantOrNull(columns.best),
    precision: oneOf(PRECISIONS, precision),
    qualifier: oneOf(QUALIFIERS, qualifier),
    zone,
    statedAs,
    ...(relativeTo !== null && { relativeTo: anchorSchema.parse(relativeTo) }),
  };
}

export const columnsOf = (time: ApproximateTime | null): TimeColumns<TimeAnchor | null> => ({
  earliest: time?.earliest ?? null,
  latest: time?.latest ?? null,
  best: time?.best ?? null,
  precision: time?.precision ?? null,
  qualifier: time?.qualifier ?? null,
  zone: time?.zone ?? null,
  statedAs: time?.statedAs ?? null,
  relativeTo: time?.relativeTo ?? null,
});
