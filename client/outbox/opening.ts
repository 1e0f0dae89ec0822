// What an editor that was open for a while makes of a change. Others may have changed what it edits since it was opened: what
// its author left as it was is no change of theirs, and what they did change is contested where others changed it too.

import type { Command } from '@/core/incident/deciding/command';
import { isEmpty, sameValue } from '@/core/incident/record/changes';
import type { IncidentState } from '@/core/incident/record/state';
import { seenBy } from './seen';
import { isChanging } from './unexplained';

type Fields = Readonly<Record<string, unknown>>;

/** Less what its author did not touch. @param opening the fields as they stood when the editor was opened */
export function touchedSince(opening: object, command: Command): Command | null {
  if (!isChanging(command)) return command;
  const stood: Fields = { ...opening };
  const touched = Object.entries(command.changes).filter(([field, value]) => !sameValue(value, stood[field]));
  const changes = Object.fromEntries(touched);
  return isEmpty(changes) ? null : { ...command, changes };
}

/** Of what it changes, as its author saw it, the fields that stand otherwise by now. */
export function overtakenSince(opening: object, command: Command, shown: IncidentState): object {
  const stood: Fields = { ...opening };
  const overtaken = Object.entries(seenBy(command, shown)).filter(
    ([field, value]) => field in stood && !sameValue(value, stood[field]),
  );
  return Object.fromEntries(overtaken.map(([field]) => [field, stood[field]]));
}
