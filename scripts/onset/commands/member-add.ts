// `member add`: lets a user into an incident, or gives a member another role.
import { ROLE_LABELS, ROLES } from '@/core/incident/vocabulary';
import { ok } from '@/core/result';
import type { Command } from '../command';

export const memberAdd: Command = {
  name: 'member add',
  summary: 'Adds a user to an incident, or gives a member of it another role',
  options: [
    {
      name: 'incident',
      summary: 'its id, or the likes of INC-2023-0001',
      value: { kind: 'text', placeholder: 'incident' },
    },
    {
      name: 'email',
      summary: 'the address that they sign in with',
      value: { kind: 'text', placeholder: 'address' },
    },
    {
      name: 'role',
      summary: 'what they may do there',
      value: { kind: 'choice', choices: ROLES, otherwise: 'viewer' },
    },
  ],
  run: async (given) => {
    const { addMember } = await import('@/server/commands/add-member');
    const role = ROLES.find((known) => known === given.text('role')) ?? 'viewer';
    const added = await addMember({ ref: given.text('incident'), email: given.text('email'), role });
    if (!added.ok) return added;
    const { user, incidentRef, formerRole } = added.value;
    const label = ROLE_LABELS[role].toLowerCase();
    if (formerRole === role) return ok(`${user.name} was ${label} in ${incidentRef} before.`);
    return ok(`${user.name} is ${label} in ${incidentRef} now.`);
  },
};
