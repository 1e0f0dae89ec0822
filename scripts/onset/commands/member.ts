// Who is in an incident: let in or given another role, listed, and removed.
import { ROLE_LABELS, ROLES } from '@/core/incident/vocabulary';
import { ok, refuse } from '@/core/result';
import type { ListedMember } from '@/server/db/access/members';
import type { Command } from '../command';
import { REASON } from '../contracted';
import { incident } from '../member-option';
import { printableRow } from '../printable';
import { email } from './user';

export const memberAdd: Command = {
  name: 'member add',
  summary: 'Adds a user to an incident, or gives a member of it another role',
  options: [
    incident,
    email,
    {
      name: 'role',
      summary: 'what they may do there',
      value: { kind: 'choice', choices: ROLES, otherwise: 'viewer' },
    },
  ],
  run: async (given) => {
    const { addMember } = await import('@/server/commands/members/add-member');
    const role = ROLES.find((known) => known === given.text('role')) ?? 'viewer';
    const added = await addMember({ ref: given.text('incident'), email: given.text('email'), role });
    if (!added.ok) return added;
    const { user, incidentRef, formerRole } = added.value;
    const label = ROLE_LABELS[role].toLowerCase();
    if (formerRole === role) return ok(`${user.name} was ${label} in ${incidentRef} before.`);
    return ok(`${user.name} is ${label} in ${incidentRef} now.`);
  },
};

export const memberList: Command = {
  name: 'member list',
  summary: 'Lists the members of an incident: address, name, role, since when',
  options: [incident],
  run: async (given) => {
    const { database } = await import('@/server/db/connection/client');
    const { findIncidentId } = await import('@/server/db/every-incident');
    const { membersOf } = await import('@/server/db/access/members');
    const id = await findIncidentId(database(), given.text('incident'));
    if (id === null) return refuse(`There is no incident ${given.text('incident')}.`);
    return ok((await membersOf(database(), id)).map(line).join('\n'));
  },
};

export const memberRemove: Command = {
  name: 'member remove',
  summary: 'Removes a member from an incident: they read nothing of it from that moment',
  options: [incident, email, REASON],
  run: async (given) => {
    const { endMembership } = await import('@/server/commands/members/remove-member');
    const [ref, reason] = [given.text('incident'), given.optional('reason')];
    const ended = await endMembership({ ref, email: given.text('email'), reason });
    return ended.ok ? ok(`${ended.value.name} is no member of ${ref} any more.`) : ended;
  },
};

const line = ({ email: address, name, role, joinedAt, isEmergency }: ListedMember): string =>
  printableRow([address, name, isEmergency ? `${role}, emergency access` : role, `since ${joinedAt.toISOString()}`]);
