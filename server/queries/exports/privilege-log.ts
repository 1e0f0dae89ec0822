// The privilege log of an incident at a revision, as a member may keep it. Whoever may not does not learn that there is one.

import 'server-only';
import { type PrivilegeLogEntry, privilegeLogEntries } from '@/core/export/privilege-log-entries';
import type { Incident } from '@/core/incident/incident';
import { may } from '@/core/incident/permission';
import type { IncidentState } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import { type Assertion, assertionsOver } from '@/core/share/privilege-history';
import { type Member, mayReadSource, redactedForMember } from '@/core/share/redaction';
import { withheldFromMember } from '@/core/share/withheld';
import { revisionsOfPrivileged } from '../../db/access/privilege-history';
import { sourcePrivilegesNow } from '../../db/access/source-privileges';
import { type Database, inLineSnapshot } from '../../db/connection/client';
import { findMembership } from '../../db/incidents';
import { type RevisionHead, revisionHead } from '../../db/record/revisions';
import { protectionNow, toldStateAt } from '../past/past';
import { exportAskedIn } from './export-state';
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
    const asked = await exportAskedIn(tx, user, ref, { asOf });
    if (!asked.ok) return asked;
    const { incident, member, seq } = asked.value;
    const stored = await toldStateAt(tx, incident, seq);
    const protection = await protectionNow(tx, incident.id, stored);
    const state = redactedForMember(member, stored, protection);
    const withheld = withheldFromMember(member, stored, protection.privileges);
    const entries = privilegeLogEntries({
      assertions: await readableAssertions(tx, member, state),
      events: state.events,
      withheld: await withheldEntries(tx, incident.id, withheld),
      zone: state.incident.zone,
    });
    return ok({ incident, head: await revisionHead(tx, incident.id, seq), entries });
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
