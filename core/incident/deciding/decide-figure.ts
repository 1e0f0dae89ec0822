// Accepts or refuses a command about one figure.

import { assertNever } from '@/core/assert-never';
import { refuse } from '@/core/result';
import type { Figure, FigureFields } from '../figure';
import { may } from '../permission';
import { changesBetween, isEmpty, withChanges } from '../record/changes';
import type { IncidentView } from '../record/state';
import { type FieldError, forbidden } from '../refusal';
import type { FigureCommand } from './command';
import { type Author, accept, type Decided, unchanged } from './decision';

export function decideFigure(view: IncidentView, command: FigureCommand, author: Author): Decided {
  if (!may(author.role, 'edit-figures')) {
    return refuse(forbidden('Your role in this incident does not allow editing figures.'));
  }
  const record = view.figure(command.figureId);
  if (command.type === 'figure.create') {
    if (record) return refuse({ kind: 'exists' });
    return (
      refuseUnsound(command.fields) ??
      accept({ type: 'figure.created', figureId: command.figureId, fields: command.fields }, command.reason)
    );
  }
  if (!record) return refuse({ kind: 'not-found' });
  const { figure } = record;
  if (command.type === 'figure.restore') {
    if (record.deletedAt === null) return unchanged;
    const restored = {
      type: 'figure.restored',
      figureId: figure.id,
      version: figure.version + 1,
      fields: fieldsOf(figure),
    } as const;
    return accept(restored, command.reason);
  }
  if (record.deletedAt !== null) return refuse({ kind: 'not-found' });
  if (command.expectedVersion !== null && command.expectedVersion !== figure.version) {
    return refuse({ kind: 'stale', current: { kind: 'figure', figure } });
  }
  return decideOnLive(figure, command);
}

type OnLive = Extract<FigureCommand, { type: 'figure.change' | 'figure.delete' }>;

function decideOnLive(figure: Figure, command: OnLive): Decided {
  const next = { figureId: figure.id, version: figure.version + 1 };
  switch (command.type) {
    case 'figure.delete':
      return accept({ type: 'figure.deleted', ...next, label: figure.label }, command.reason);
    case 'figure.change': {
      const changes = changesBetween<FigureFields>(figure, command.changes);
      if (isEmpty(changes)) return unchanged;
      return (
        refuseUnsound(withChanges<FigureFields>(figure, changes)) ??
        accept({ type: 'figure.changed', ...next, changes }, command.reason)
      );
    }
    default:
      return assertNever(command);
  }
}

/** The refusal that these fields deserve, or nothing. */
function refuseUnsound({ low, high }: FigureFields): Decided | undefined {
  if (high === null || high >= low) return undefined;
  const error: FieldError = { pointer: '/high', detail: `The upper bound ${high} is below the lower bound ${low}.` };
  return refuse({ kind: 'invalid', errors: [error] });
}

const fieldsOf = ({ label, low, high, unit, approximate, statedAs, source, audiences }: Figure): FigureFields => ({
  label,
  low,
  high,
  unit,
  approximate,
  statedAs,
  source,
  audiences,
});
