// Who may do what within an incident, as a table that the server enforces and the page shows.

import type { Role } from './vocabulary';

export const ACTIONS = [
  'read',
  'edit-events',
  'edit-figures',
  'edit-incident',
  'add-evidence',
  'add-members',
  'hold',
  'erase',
  'assert-privilege',
  'lift-privilege',
  'share',
] as const;
export type Action = (typeof ACTIONS)[number];

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  commander: [
    'read',
    'edit-events',
    'edit-figures',
    'edit-incident',
    'add-evidence',
    'add-members',
    'hold',
    'erase',
    'assert-privilege',
    'share',
  ],
  responder: ['read', 'edit-events', 'edit-figures', 'add-evidence'],
  counsel: [
    'read',
    'edit-events',
    'edit-figures',
    'add-evidence',
    'hold',
    'erase',
    'assert-privilege',
    'lift-privilege',
  ],
  viewer: ['read'],
};

export const may = (role: Role, action: Action): boolean => ALLOWED[role].includes(action);
