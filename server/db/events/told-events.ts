// The events that a share link of executives or outsiders could have something to tell of, or to hide, as a condition on
// `events e`. All others are as they were imported, are not released to either now, and never were privileged.

import 'server-only';
import { RELEASE_AUDIENCES, type ReleaseAudience } from '@/core/share/release-audience';
import { Prisma } from '@/prisma/generated/client';

const RELEASED = Prisma.raw(RELEASE_AUDIENCES.map((audience) => `'${audience}'`).join(', '));

/** In the words of the index `events_told_idx`, which Postgres only then looks into. */
export const IS_TOLD = Prisma.sql`(
  e.version > 1 OR e.deleted_at IS NOT NULL OR e.privilege IS NOT NULL OR e.audiences && ARRAY[${RELEASED}]::text[]
)`;

export const isReleasedTo = (audience: ReleaseAudience): Prisma.Sql =>
  Prisma.sql`${IS_TOLD} AND ${audience} = ANY (e.audiences)`;
