// What an export writes a page of events at a time. It is made of a whole state, which the next export can be made of as well; but
// where there are more events than a process keeps of states, the present as the member reads it comes out of the tables, and no
// more than a page is held.

import 'server-only';
import type { IncidentEvent } from '@/core/incident/event';
import { type EventPages, pagesOf } from '@/core/incident/event-pages';
import type { Evidence } from '@/core/incident/evidence';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import type { IncidentState } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { EVERYTHING } from '@/core/incident/selection';
import { ok, type Result } from '@/core/result';
import { type MemberReader, readableEvents } from '@/core/share/redaction';
import { type Database, inLineSnapshot } from '../../db/connection/client';
import { type EventPlace, placeOf } from '../../db/events/event-order';
import { areMoreThan, pageOfEvents } from '../../db/events/events';
import { liveFigures } from '../../db/figures';
import { readableFiles } from '../evidence';
import { eventsIn, evidenceIn, figuresIn } from '../past/past-parts';
import { MOST_RECORDS } from '../past/past-states';
import {
  type ExportAsked,
  type ExportChoices,
  type ExportLabel,
  exportAskedIn,
  exportLabel,
  exportStateOf,
} from './export-state';

interface Contents {
  readonly incident: Incident;
  /** In order of time, to be read once. */
  readonly events: EventPages;
  /** In the order of entry. */
  readonly figures: readonly Figure[];
  readonly evidence: readonly Evidence[];
}

/** Redacted. */
export interface ExportParts extends ExportLabel, Contents {}

/** @param write reads the pages, while the snapshot that they are of is there */
export const withExportParts = <T>(
  user: { readonly id: string },
  ref: string,
  choices: ExportChoices,
  client: AbortSignal,
  write: (parts: ExportParts) => Promise<T>,
): Promise<Result<T, Refusal>> =>
  inLineSnapshot(async (tx) => {
    const asked = await exportAskedIn(tx, user, ref, choices);
    if (!asked.ok) return asked;
    const contents = await contentsOf(tx, asked.value);
    if (!contents.ok) return contents;
    return ok(await write({ ...(await exportLabel(tx, asked.value)), ...contents.value }));
  }, client);

async function contentsOf(tx: Database, asked: ExportAsked): Promise<Result<Contents, Refusal>> {
  const { incident, member, seq, audience } = asked;
  const isPresent = audience === null && seq === incident.revision;
  if (isPresent && (await areMoreThan(tx, incident.id, member, MOST_RECORDS))) {
    return ok(await presentContents(tx, incident, member));
  }
  const found = await exportStateOf(tx, asked);
  return found.ok ? ok(contentsIn(found.value.state)) : found;
}

export async function presentContents(tx: Database, incident: Incident, member: MemberReader): Promise<Contents> {
  const { id } = incident;
  return {
    incident,
    events: presentPages(tx, id, member),
    figures: await liveFigures(tx, id),
    evidence: await readableFiles(tx, id, member),
  };
}

/** So many that a statement is worth it, and so few that others are answered in between. */
const PAGE_EVENTS = 500;

/** While one page is written, the database finds the next. */
async function* presentPages(
  tx: Database,
  incidentId: string,
  member: MemberReader,
): AsyncGenerator<readonly IncidentEvent[]> {
  const pageAfter = (after: EventPlace | null) => {
    const page = pageOfEvents(tx, incidentId, member, { ...EVERYTHING, ids: null, after, limit: PAGE_EVENTS });
    // One that nobody waits for any more fails unheard.
    page.catch(() => undefined);
    return page;
  };
  let coming: ReturnType<typeof pageAfter> | null = pageAfter(null);
  while (coming !== null) {
    const page: readonly IncidentEvent[] = await coming;
    const last = page.at(-1);
    coming = last === undefined || page.length < PAGE_EVENTS ? null : pageAfter(placeOf(last));
    yield readableEvents(member, page);
  }
}

export const contentsIn = (state: IncidentState): Contents => ({
  incident: state.incident,
  events: pagesOf(eventsIn(state), PAGE_EVENTS),
  figures: figuresIn(state),
  evidence: evidenceIn(state),
});
