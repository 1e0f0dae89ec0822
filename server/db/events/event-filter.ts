// The filters of a list of events as conditions on `events e`: `isSelected` of core/incident/selection in SQL, of what the
// reader may read. The incident is named again for its sources: known from its events alone, those of all incidents are read.
// They are read once for a word, as an array: looked for event by event, they would take ten times as long.

import 'server-only';
import { ACCENTS, folded } from '@/core/folded';
import type { Selection } from '@/core/incident/selection';
import type { Member } from '@/core/share/redaction';
import { Prisma } from '@/prisma/generated/client';
import { sourceReadableBy } from '../access/visibility';
import { after, type EventPlace } from './event-order';

export interface EventFilter extends Selection {
  /** Only these; null for whichever they are. */
  readonly ids: readonly string[] | null;
  readonly after: EventPlace | null;
  readonly limit: number;
}

export function filterOf(
  { ids, after: place, ...selection }: EventFilter,
  incidentId: string,
  reader: Member,
): Prisma.Sql {
  return Prisma.join(
    [
      selectedBy(selection, incidentId, reader),
      ...(ids === null ? [] : [Prisma.sql`e.id = ANY(${[...ids]}::uuid[])`]),
      ...(place === null ? [] : [after(place)]),
    ],
    ' AND ',
  );
}

export function selectedBy({ words, categories, from, to }: Selection, incidentId: string, reader: Member): Prisma.Sql {
  const conditions = [
    ...words.map((word) => mentions(word, incidentId, reader)),
    ...(categories.length > 0 ? [Prisma.sql`e.category = ANY(${[...categories]}::text[])`] : []),
    ...(from === null ? [] : [Prisma.sql`e.covers_to > ${BigInt(from)}`]),
    ...(to === null ? [] : [Prisma.sql`e.covers_from < ${BigInt(to)}`]),
  ];
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}

function mentions(word: string, incidentId: string, reader: Member): Prisma.Sql {
  const pattern = `%${folded(word).replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(
    ${says(EVENT_TEXT, pattern)} OR e.id IN (
      SELECT unnest(ARRAY(
        SELECT s.event_id FROM sources s WHERE s.incident_id = ${incidentId}::uuid AND ${sourceReadableBy(reader)}
        AND ${says(Prisma.sql`concat_ws(E'\n', s.title, s.publisher, s.url, s.locator, s.quote)`, pattern)}
      ))
    ))`;
}

const EVENT_TEXT = Prisma.sql`(
  e.title || E'\n' || e.description || E'\n' || e.executive_text || E'\n'
  || array_to_string(e.tags || e.involved || e.techniques, E'\n')
)`;

/** Few texts have letters beyond ASCII, and only these are folded. */
const says = (text: Prisma.Sql, pattern: string): Prisma.Sql => Prisma.sql`(
  ${text} ILIKE ${pattern} OR (
    octet_length(${text}) > char_length(${text})
    AND translate(regexp_replace(normalize(${text}, NFD), ${`[${ACCENTS}]`}, '', 'g'), 'ς', 'σ') ILIKE ${pattern}
  ))`;
