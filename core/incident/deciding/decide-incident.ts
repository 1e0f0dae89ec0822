// Accepts or refuses a change of the incident's own fields.

import { refuse } from '@/core/result';
import { may } from '../permission';
import { changesBetween, isEmpty } from '../record/changes';
import type { IncidentView } from '../record/state';
import { forbidden } from '../refusal';
import type { IncidentCommand } from './command';
import { type Author, accept, type Decided, unchanged } from './decision';

export function decideIncident({ incident }: IncidentView, command: IncidentCommand, author: Author): Decided {
  if (command.expectedVersion !== null && command.expectedVersion !== incident.version) {
    return refuse({ kind: 'stale', current: { kind: 'incident', incident } });
  }
  const changes = changesBetween(incident, command.changes);
  if (isEmpty(changes)) return unchanged;
  const { legalHold, obligations, ...others } = changes;
  if (legalHold && !may(author.role, 'hold')) {
    return refuse(forbidden('Only the incident commander or counsel places or lifts a legal hold.'));
  }
  if (obligations && !may(author.role, 'decide-obligations')) {
    return refuse(forbidden('Only the incident commander or counsel decides which disclosure rules apply.'));
  }
  if (!isEmpty(others) && !may(author.role, 'edit-incident')) {
    return refuse(forbidden('Only the incident commander changes the incident itself.'));
  }
  return accept({ type: 'incident.changed', version: incident.version + 1, changes }, command.reason);
}
