// The ghosts of disagreeing sources: what each source in dispute states, where the event's mark does not show it already.
// In: events. Out: ghosts of the kind "stated", in the order of the events. Times that differ in precision only give none.

import { disagreementOf } from '@/core/incident/disagreement';
import type { IncidentEvent } from '@/core/incident/event';
import { statedWords } from '@/core/incident/sentences/disagreement-words';
import { type Bounds, boundsOfSpan } from '@/core/time/order';
import type { Ghost } from './ghost';

const begins = ({ earliest }: Bounds): number => earliest ?? Number.NEGATIVE_INFINITY;
const ends = ({ latest }: Bounds): number => latest ?? Number.POSITIVE_INFINITY;

const covers = (outer: Bounds, inner: Bounds): boolean => begins(outer) <= begins(inner) && ends(outer) >= ends(inner);

function ghostsOf(event: IncidentEvent, zone: string): readonly Ghost[] {
  const own = boundsOfSpan(event.start, event.end);
  const disagreement = disagreementOf(event);
  if (own === null || disagreement === null) return [];
  return disagreement.sides
    .filter(({ stated }) => !covers(stated, own))
    .map((source) => ({
      eventId: event.id,
      start: source.stated,
      end: null,
      kind: 'stated',
      label: statedWords(source, disagreement, zone),
    }));
}

/** Events do not change, so that after an edit the others have the same ghosts as before. */
const known = new WeakMap<IncidentEvent, { readonly zone: string; readonly ghosts: readonly Ghost[] }>();

function knownGhosts(event: IncidentEvent, zone: string): readonly Ghost[] {
  const before = known.get(event);
  if (before?.zone === zone) return before.ghosts;
  const ghosts = ghostsOf(event, zone);
  known.set(event, { zone, ghosts });
  return ghosts;
}

/** Two sources can disagree, one cannot. */
export function statedGhosts(events: readonly IncidentEvent[], zone: string): readonly Ghost[] {
  const all: Ghost[] = [];
  for (const event of events) if (event.sources.length > 0) all.push(...knownGhosts(event, zone));
  return all;
}
