// An incident with all its parts at a moment of its record, as a member may read it: what the page shows of the past.

import 'server-only';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { IncidentEvent } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import type { IncidentState } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { readableEvents } from '@/core/share/redaction';
import { liveEvents } from '../../db/events/events';
import { liveFigures } from '../../db/figures';
import { readableFiles } from '../evidence';
import { readAt } from '../reading';
import { eventsIn, evidenceIn, figuresIn } from './past-parts';

interface IncidentParts {
  readonly incident: Incident;
  readonly events: readonly IncidentEvent[];
  readonly figures: readonly Figure[];
  readonly evidence: readonly Evidence[];
}

export const readIncidentAt = (
  user: { readonly id: string },
  ref: string,
  moment: MomentQuery,
): Promise<Result<IncidentParts, Refusal>> =>
  readAt(user, ref, moment, {
    now: async ({ tx, incident, reader }) =>
      ok({
        incident,
        events: readableEvents(reader, await liveEvents(tx, incident.id, reader)),
        figures: await liveFigures(tx, incident.id),
        evidence: await readableFiles(tx, incident.id, reader),
      }),
    past: (state) => ok(partsOf(state)),
  });

const partsOf = (state: IncidentState): IncidentParts => ({
  incident: state.incident,
  events: eventsIn(state),
  figures: figuresIn(state),
  evidence: evidenceIn(state),
});
