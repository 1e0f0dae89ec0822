// What was refused of an event or figure that is not there any more, so that nothing on the page is left to show it beside.

import type { IncidentState } from '@/core/incident/record/state';
import type { Change } from './change';
import type { Outbox } from './outbox';

type Entries = Pick<IncidentState, 'events' | 'figures'>;

/** @param shown what the page shows */
export const stranded = (outbox: Outbox, shown: Entries): readonly Change[] =>
  outbox.filter((change) => change.phase.kind === 'refused' && !isThere(change, shown));

function isThere({ command }: Change, { events, figures }: Entries): boolean {
  if ('eventId' in command) return events.get(command.eventId)?.deletedAt === null;
  if ('figureId' in command) return figures.get(command.figureId)?.deletedAt === null;
  return true;
}
