// An approximate time as eight columns. All null means no time; the database checks that they are null together.

import 'server-only';
import { z } from 'zod';
import { MILESTONES } from '@/core/incident/vocabulary';
import { type ApproximateTime, PRECISIONS, QUALIFIERS, type TimeAnchor } from '@/core/time/approximate-time';
import { type Instant, instant } from '@/core/time/instant';
import { instantSchema } from '@/core/time/json';
import { Prisma } from '@/prisma/generated/client';
import { oneOf } from './stored-words';

export interface TimeColumns<Json> {
  readonly earliest: bigint | null;
  readonly latest: bigint | null;
  readonly best: bigint | null;
  readonly precision: string | null;
  readonly qualifier: string | null;
  readonly zone: string | null;
  readonly statedAs: string | null;
  readonly relativeTo: Json;
}

type WrittenJson = Prisma.InputJsonObject | typeof Prisma.DbNull;

const anchorSchema: z.ZodType<TimeAnchor> = z.strictObject({
  milestone: z.enum(MILESTONES),
  eventId: z.string(),
  earliest: instantSchema.nullable(),
  latest: instantSchema.nullable(),
});

export const instantOf = (micros: bigint): Instant => instant(Number(micros));

const instantOrNull = (micros: bigint | null): Instant | null => (micros === null ? null : instantOf(micros));
const microsOf = (at: Instant | null): bigint | null => (at === null ? null : BigInt(at));

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

export function columnsOf(time: ApproximateTime | null): TimeColumns<WrittenJson> {
  return {
    earliest: microsOf(time?.earliest ?? null),
    latest: microsOf(time?.latest ?? null),
    best: microsOf(time?.best ?? null),
    precision: time?.precision ?? null,
    qualifier: time?.qualifier ?? null,
    zone: time?.zone ?? null,
    statedAs: time?.statedAs ?? null,
    relativeTo: time?.relativeTo ? { ...time.relativeTo } : Prisma.DbNull,
  };
}
