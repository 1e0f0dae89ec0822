// The roles to choose from, each with what it is for.

import type { Choice } from '@/components/ui/choice';
import { ROLE_LABELS, ROLES, type Role } from '@/core/incident/vocabulary';

const NOTES: Readonly<Record<Role, string>> = {
  commander: 'leads, shares, manages people',
  responder: 'works on the events',
  counsel: 'reads and lifts privilege',
  viewer: 'reads',
};

export const ROLE_CHOICES: readonly Choice<Role>[] = ROLES.map((role) => ({
  value: role,
  label: ROLE_LABELS[role],
  note: NOTES[role],
}));
