// Opens an incident: anyone signed in may, and becomes its commander.

import 'server-only';
import { asSeverity, type IncidentInput } from '@/core/contracts/incident';
import type { Actor } from '@/core/incident/actor';
import type { Incident, IncidentFields } from '@/core/incident/incident';
import { DEFAULT_AUDIENCES } from '@/core/incident/vocabulary';
import { ok, type Result } from '@/core/result';
import { type Instant, toRfc3339 } from '@/core/time/instant';
import { newId, now } from '../clock/clock';
import { type Database, inTransaction } from '../db/connection/client';
import { insertIncident, nextNumber } from '../db/incidents';
import { appendRevisionRows } from '../db/record/revisions';
import { noteHead } from '../record/checkpoints';
import { type Done, doOnce, type Once, type Refused } from './writing/once';
import type { Outcome } from './writing/outcome';

export interface OpenedIncident {
  readonly input: IncidentInput;
  readonly once: Once<Outcome<Incident>> | null;
}

export async function createIncident(
  user: Actor,
  opened: OpenedIncident,
): Promise<Result<Done<Outcome<Incident>>, Refused>> {
  const done = await open(user, opened);
  if (done.ok && done.value.kind === 'done') noteHead(done.value.value.value.id);
  return done;
}

const open = (user: Actor, { input, once }: OpenedIncident): Promise<Result<Done<Outcome<Incident>>, Refused>> =>
  inTransaction((tx) =>
    doOnce(tx, once, async () => {
      const at = now();
      const fields = fieldsOf(input);
      const opening = { id: newId(), ref: await nextRef(tx, at), fields, at, actor: user };
      const incident = await openIncident(tx, { ...opening, commanderId: user.id, isExample: false });
      return ok({ value: incident, revision: incident.revision });
    }),
  );

export interface Opening {
  readonly id: string;
  readonly ref: string;
  readonly fields: IncidentFields;
  readonly at: Instant;
  readonly actor: Actor;
  readonly commanderId: string | null;
  readonly isExample: boolean;
}

/** The incident and its first revision. */
export async function openIncident(tx: Database, opening: Opening): Promise<Incident> {
  const { id, ref, fields, at, actor, commanderId, isExample } = opening;
  const incident: Incident = { ...fields, id, ref, revision: 1, version: 1, createdAt: at };
  await insertIncident(tx, { incident, commanderId, isExample });
  await appendRevisionRows(tx, id, [
    { seq: 1, at, actor, payload: { type: 'incident.created', ref, fields }, reason: null },
  ]);
  return incident;
}

const fieldsOf = ({ title, summary, severity, zone }: IncidentInput): IncidentFields => ({
  title: title.trim(),
  summary: summary ?? '',
  summaryAudiences: DEFAULT_AUDIENCES,
  severity: asSeverity(severity),
  status: 'open',
  zone: zone ?? 'UTC',
  legalHold: null,
  obligations: null,
});

/** "INC-2023-0001": the year, by UTC, and a number within it. */
async function nextRef(tx: Database, at: Instant): Promise<string> {
  const year = toRfc3339(at).slice(0, 4);
  return `INC-${year}-${String(await nextNumber(tx, Number(year))).padStart(4, '0')}`;
}
