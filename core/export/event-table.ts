// The events of a redacted incident as CSV: one row an event, in the order given. It is told line by line, since there can be
// a hundred thousand, and each is written only when it is asked for.

import type { IncidentEvent } from '@/core/incident/event';
import type { IncidentState } from '@/core/incident/state';
import type { Audience } from '@/core/incident/vocabulary';
import { csvLines } from './csv';
import { eventColumns } from './event-columns';

/**
 * @param events of the state, in order of time
 * @param audience whom the state was redacted for; null for a member
 */
export function eventTable(
  { incident, evidence }: Pick<IncidentState, 'incident' | 'evidence'>,
  events: readonly IncidentEvent[],
  audience: Audience | null,
): Iterable<string> {
  const columns = eventColumns(audience);
  const fileNames = new Map([...evidence.values()].map(({ sha256, name }) => [sha256, name]));
  function* rows() {
    for (const [index, event] of events.entries()) {
      const row = { number: index + 1, event, zone: incident.zone, fileNames };
      yield columns.map(({ cell }) => cell(row));
    }
  }
  return csvLines(
    columns.map(({ name }) => name),
    rows(),
  );
}
