// Records which disclosure rules apply, and what their clocks are computed with.

import 'server-only';
import { type ObligationsInput, readObligations } from '@/core/contracts/obligations';
import { OWN_PREFIX } from '@/core/disclosure/own-rule';
import type { Incident } from '@/core/incident/incident';
import type { FieldError } from '@/core/incident/refusal';
import { refuse } from '@/core/result';
import { mayReadEvent } from '@/core/share/redaction';
import { findEvents } from '../db/events/events';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import { type Outcome, outcome } from './writing/outcome';
import { expectedVersion, type Precondition } from './writing/precondition';
import { inIncident, type Scene } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

export interface ObligationsChange {
  readonly ref: string;
  readonly input: ObligationsInput;
  readonly precondition: Precondition;
  readonly once: Once<Outcome<Incident>> | null;
}

export const decideObligations = (entry: Entry, { ref, input, precondition, once }: ObligationsChange) =>
  inIncident(entry, ref, once, async (scene) => {
    const errors = [...unknownOwnRules(input, scene.incident), ...(await unknownFilings(scene, input))];
    if (errors.length > 0) return refuse({ kind: 'invalid', errors });
    const command = {
      type: 'incident.change',
      expectedVersion: expectedVersion(precondition, scene.incident.version),
      changes: { obligations: readObligations(input, scene.incident.obligations) },
      reason: input.reason,
    } as const;
    const written = await appendRevision(scene, command, TOUCHES_NOTHING);
    return outcome(written, ({ incident }) => incident);
  });

/** Own rules that the request leaves as they were are known to the incident alone. */
function unknownOwnRules({ rules, declined = [], own }: ObligationsInput, { obligations }: Incident): FieldError[] {
  const known = new Set((own ?? obligations?.own ?? []).map(({ id }) => id));
  return Object.entries({ rules, declined }).flatMap(([list, ids]) =>
    ids.flatMap((id, index) =>
      id.startsWith(OWN_PREFIX) && !known.has(id)
        ? [{ pointer: `/${list}/${index}`, detail: `There is no rule “${id}” among the organisation’s own.` }]
        : [],
    ),
  );
}

/** What was named before may stay, also where its event was deleted or became privileged since: it is sent along with every decision. */
async function unknownFilings(scene: Scene, { filings = {} }: ObligationsInput): Promise<FieldError[]> {
  const before = scene.incident.obligations?.filings ?? {};
  const named = Object.entries(filings).flatMap(([rule, given]) => {
    const eventId = given?.toLowerCase();
    return eventId === undefined || eventId === before[rule] ? [] : [{ rule, eventId }];
  });
  if (named.length === 0) return [];
  const found = await findEvents(
    await scene.sitting.written(),
    scene.incident.id,
    named.map(({ eventId }) => eventId),
  );
  const there = found.filter(({ event, deletedAt }) => deletedAt === null && mayReadEvent(scene.reader, event));
  const readable = new Set(there.map(({ event }) => event.id));
  const secret = new Set(there.filter(({ event }) => event.privilege !== null).map(({ event }) => event.id));
  return named.flatMap(({ rule, eventId }) => {
    const pointer = `/filings/${rule}`;
    if (!readable.has(eventId)) return [{ pointer, detail: 'There is no such event in this incident.' }];
    return secret.has(eventId) ? [{ pointer, detail: SECRET_FILING }] : [];
  });
}

/** Every member is told which events record filings. */
const SECRET_FILING = 'That event is privileged, and every member reads which event records a filing. Name another.';
