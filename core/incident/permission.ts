// Who may do what within an incident, as a table that the server enforces and the page shows.

import type { Role } from './vocabulary';

export const ACTIONS = [
  'read',
  'edit-events',
  'edit-figures',
  'edit-incident',
  'add-evidence',
  'manage-members',
  'hold',
  'decide-obligations',
  'erase',
  'assert-privilege',
  'lift-privilege',
  'read-privilege-log',
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
    'manage-members',
    'hold',
    'decide-obligations',
    'erase',
    'assert-privilege',
    'read-privilege-log',
    'share',
  ],
  responder: ['read', 'edit-events', 'edit-figures', 'add-evidence'],
  counsel: [
    'read',
    'edit-events',
    'edit-figures',
    'add-evidence',
    'hold',
    'decide-obligations',
    'erase',
    'assert-privilege',
    'lift-privilege',
    'read-privilege-log',
  ],
  viewer: ['read'],
};

/** What each is called where people read who may do what. */
export const ACTION_LABELS: Readonly<Record<Action, string>> = {
  read: 'Read the incident',
  'edit-events': 'Add and change events',
  'edit-figures': 'Add and change figures',
  'edit-incident': 'Change title, status and summary',
  'add-evidence': 'Add evidence',
  'manage-members': 'Add and remove members, and change their roles',
  hold: 'Place and lift a legal hold',
  'decide-obligations': 'Decide which disclosure rules apply',
  erase: 'Erase from the record',
  'assert-privilege': 'Assert privilege',
  'lift-privilege': 'Lift privilege',
  'read-privilege-log': 'Read the privilege log',
  share: 'Make share links and release',
};

export const may = (role: Role, action: Action): boolean => ALLOWED[role].includes(action);
