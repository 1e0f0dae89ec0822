// The filters of a list of events as conditions on `events e`. Every word of `q` must occur, whatever its case, in the
// title, description, tags, people and systems, or a source that the reader may read. A window keeps whatever can overlap
// it; undated events don’t.

import 'server-only';
import type { Category } from '@/core/incident/vocabulary';
import type { MemberReader } from '@/core/share/redaction';
import type { Instant } from '@/core/time/instant';
import { Prisma } from '@/prisma/generated/client';
import { after, type EventPlace } from './event-order';
import { sourceReadableBy } from './visibility';

export interface EventFilter {
  readonly words: readonly string[];
  /** Empty for all. */
  readonly categories: readonly Category[];
  readonly from: Instant | null;
  /** Exclusive. */
  readonly to: Instant | null;
  readonly after: EventPlace | null;
  readonly limit: number;
}

export function filterOf({ words, categories, from, to, after: place }: EventFilter, reader: MemberReader): Prisma.Sql {
  const conditions = [
    ...words.map((word) => mentions(word, reader)),
    ...(categories.length > 0 ? [Prisma.sql`e.category = ANY(${[...categories]}::text[])`] : []),
    ...(from === null ? [] : [Prisma.sql`e.covers_to > ${BigInt(from)}`]),
    ...(to === null ? [] : [Prisma.sql`e.covers_from < ${BigInt(to)}`]),
    ...(place === null ? [] : [after(place)]),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}

function mentions(word: string, reader: MemberReader): Prisma.Sql {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(
    e.title ILIKE ${pattern} OR e.description ILIKE ${pattern}
    OR array_to_string(e.tags || e.involved, E'\n') ILIKE ${pattern}
    OR EXISTS (
      SELECT FROM sources s WHERE s.incident_id = e.incident_id AND s.event_id = e.id AND ${sourceReadableBy(reader)}
      AND concat_ws(E'\n', s.title, s.publisher, s.url, s.locator, s.quote) ILIKE ${pattern}
    ))`;
}
