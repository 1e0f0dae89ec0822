// The events of a redacted incident as CSV: one row an event, in the order given. It is told a page at a time, since there can be
// a million, and each page is asked for only when the one before it is written.

import type { IncidentEvent } from '@/core/incident/event';
import type { EventPages } from '@/core/incident/event-pages';
import type { Evidence } from '@/core/incident/evidence';
import type { Audience } from '@/core/incident/vocabulary';
import { csvHead, csvRows } from './csv';
import { eventColumns } from './event-columns';

interface TableParts {
  readonly incident: { readonly zone: string };
  /** In order of time. */
  readonly events: EventPages;
  readonly evidence: readonly Pick<Evidence, 'sha256' | 'name'>[];
  /** Whom the parts were redacted for; null for a member. */
  readonly audience: Audience | null;
}

export async function* eventTable({ incident, events, evidence, audience }: TableParts): AsyncGenerator<string> {
  const columns = eventColumns(audience);
  const fileNames = new Map(evidence.map(({ sha256, name }) => [sha256, name]));
  let number = 0;
  const rowOf = (event: IncidentEvent) => {
    number += 1;
    const row = { number, event, zone: incident.zone, fileNames };
    return columns.map(({ cell }) => cell(row));
  };
  yield csvHead(columns.map(({ name }) => name));
  for await (const page of events) yield csvRows(page.map(rowOf));
}
