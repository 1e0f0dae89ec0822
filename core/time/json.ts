// The stored and transmitted JSON of times, with every invariant checked. Instants are integers of microseconds.

import { z } from 'zod';
import { MILESTONES } from '@/core/incident/vocabulary';
import { type ApproximateTime, ONGOING, PRECISIONS, QUALIFIERS } from './approximate-time';
import { type Instant, isKept } from './instant';
import { hasClock, NO_SUCH_ZONE } from './zone-offset';

const MAX_STATED_LENGTH = 500;
const MAX_ZONE_LENGTH = 64;

export const instantSchema = z.custom<Instant>((value) => typeof value === 'number' && isKept(value), {
  error: 'Write an RFC 3339 date-time in UTC, such as 2023-01-05T22:05:00Z, between the years 1685 and 2255.',
});

const zoneSchema = z.string().refine((zone) => zone.length <= MAX_ZONE_LENGTH && hasClock(zone), {
  error: NO_SUCH_ZONE,
});

const boundsShape = { earliest: instantSchema.nullable(), latest: instantSchema.nullable() };

interface HalfOpen {
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

const isOrdered = ({ earliest, latest }: HalfOpen): boolean =>
  earliest === null || latest === null || earliest < latest;

const holdsBest = ({ earliest, latest, best }: HalfOpen & { readonly best: Instant | null }): boolean =>
  best === null || ((earliest === null || earliest <= best) && (latest === null || best < latest));

const anchorSchema = z
  .strictObject({ milestone: z.enum(MILESTONES), eventId: z.string().min(1).max(64), ...boundsShape })
  .refine(isOrdered, { error: 'Latest must come after earliest.', path: ['latest'] });

export const approximateTimeSchema: z.ZodType<ApproximateTime> = z
  .strictObject({
    ...boundsShape,
    best: instantSchema.nullable(),
    precision: z.enum(PRECISIONS),
    qualifier: z.enum(QUALIFIERS),
    zone: zoneSchema,
    statedAs: z.string().min(1).max(MAX_STATED_LENGTH),
    relativeTo: anchorSchema.optional(),
  })
  .refine(isOrdered, { error: 'Latest must come after earliest.', path: ['latest'] })
  .refine(holdsBest, { error: 'Best must lie within the bounds.', path: ['best'] });

export const eventEndSchema = z.union([approximateTimeSchema, z.literal(ONGOING), z.null()]);
