// The events that a share link of executives or outsiders could have something to tell of, or to hide, as a condition on
// `events e`. All others are as they were imported, are not released to either now, and never were privileged.

import 'server-only';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { Prisma } from '@/prisma/generated/client';

/** Readers who read what is released to them, and never what is not. */
export type NarrowAudience = Exclude<LinkAudience, 'counsel'>;

/** In the words of the index `events_told_idx`, which Postgres only then looks into. */
const TOLD = Prisma.sql`(
  e.version > 1 OR e.deleted_at IS NOT NULL OR e.privilege IS NOT NULL OR e.audiences && ARRAY['executives', 'external']::text[]
)`;

export const releasedTo = (audience: NarrowAudience): Prisma.Sql =>
  Prisma.sql`${TOLD} AND ${audience} = ANY (e.audiences)`;

export const toldTo = (audience: NarrowAudience): Prisma.Sql => Prisma.sql`${TOLD} AND (
  e.version > 1 OR e.deleted_at IS NOT NULL OR e.privilege IS NOT NULL OR ${audience} = ANY (e.audiences)
)`;
