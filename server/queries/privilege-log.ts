// The privilege log of an incident at a revision, as a member may keep it. Whoever may not does not learn that there is one.

import 'server-only';
import { type PrivilegeLogEntry, privilegeLogEntries } from '@/core/export/privilege-log-entries';
import type { Incident } from '@/core/incident/incident';
import { may } from '@/core/incident/permission';
import type { Refusal } from '@/core/incident/refusal';
import type { IncidentState } from '@/core/incident/state';
import { ok, type Result, refuse } from '@/core/result';
import { type Assertion, assertionsOver } from '@/core/share/privilege-history';
import { type Member, mayReadSource } from '@/core/share/redaction';
import { withheldFromMember } from '@/core/share/withheld';
import { type Database, inLineSnapshot } from '../db/client';
import { findMembership } from '../db/incidents';
import { revisionsOfPrivileged } from '../db/privilege-history';
import { presentPrivileges } from '../db/replayable';
import type { RevisionHead } from '../db/revisions';
import { sourcePrivilegesNow } from '../db/source-privileges';
import { exportStateIn } from './export-state';
import { stateAt } from './past';
import { withheldEntries } from './withheld-entries';

export interface ReadPrivilegeLog {
  /** As it stands now. */
  readonly incident: Incident;
  /** The revision that the log is of. */
  readonly head: RevisionHead;
  readonly entries: readonly PrivilegeLogEntry[];
}

/** @param asOf as requests say it; the present revision where it is absent */
export const readPrivilegeLog = (
  user: { readonly id: string },
  ref: string,
  asOf: string | undefined,
): Promise<Result<ReadPrivilegeLog, Refusal>> =>
  inLineSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null || !may(membership.role, 'read-privilege-log')) return refuse({ kind: 'not-found' });
    const found = await exportStateIn(tx, user, ref, { asOf });
    if (!found.ok) return found;
    const { incident, member, state, head } = found.value;
    const entries = privilegeLogEntries({
      assertions: await readableAssertions(tx, member, state),
      events: state.events,
      withheld: await withheldEntries(tx, incident.id, await withheldEvents(tx, incident, member, head)),
      zone: state.incident.zone,
    });
    return ok({ incident, head, entries });
  });

/** @param state redacted, so that there is no event in it that the member does not read */
async function readableAssertions(
  tx: Database,
  member: Member,
  { incident, events }: IncidentState,
): Promise<readonly Assertion[]> {
  const histories = await revisionsOfPrivileged(tx, incident.id, incident.revision);
  const sources = await sourcePrivilegesNow(tx, incident.id);
  return [...histories]
    .filter(([eventId]) => events.has(eventId))
    .flatMap(([eventId, revisions]) => assertionsOver(eventId, revisions))
    .filter(({ eventId, source }) => source === null || mayReadSource(member, sources, eventId, source));
}

async function withheldEvents(tx: Database, incident: Incident, member: Member, { seq }: RevisionHead) {
  const stored = await stateAt(tx, incident, seq);
  return withheldFromMember(member, stored, await presentPrivileges(tx, incident.id));
}
