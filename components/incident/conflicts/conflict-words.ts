// The words of a conflict: what both changed, what each of them made of it, and what keeping both would mean.

import { deedWords, namedEvent } from '@/client/deed-words';
import type { Change } from '@/client/outbox/change';
import type { RevisionOut } from '@/core/contracts/revision';
import type { IncidentState } from '@/core/incident/record/state';
import { MILESTONE_NOUNS } from '@/core/incident/sentences/milestone-nouns';
import { quoted } from '@/core/incident/sentences/phrase';
import { fieldLabel } from './field-words';

/** What a contested change is about: "first access", "“Call to counsel”", "the incident". */
function subjectWords({ command }: Change, shown: IncidentState): string {
  if (command.type === 'incident.change') return 'the incident';
  if ('figureId' in command) return quoted(shown.figures.get(command.figureId)?.figure.label ?? 'a figure');
  if (!('eventId' in command)) return 'several events';
  const event = namedEvent(command.eventId, shown);
  if (!event) return 'an event';
  return event.milestone === null ? quoted(event.title) : `${MILESTONE_NOUNS[event.milestone]}, ${quoted(event.title)}`;
}

/** "You and J. Marsh both changed the time of first access": the fields by name. `who` is null for oneself elsewhere. */
export function contestedWords(change: Change, shown: IncidentState, who: string | null): string {
  const { command } = change;
  if (!('changes' in command))
    return `You ${deedWords(change, shown)} while ${who ?? 'you'} changed it${who === null ? ' elsewhere' : ''}.`;
  const fields = new Intl.ListFormat('en-GB').format(Object.keys(command.changes).map(contestedLabel));
  const what = `${fields} of ${subjectWords(change, shown)}`;
  return who === null ? `You changed ${what} here and elsewhere.` : `You and ${who} both changed ${what}.`;
}

const contestedLabel = (field: string): string => (field === 'start' ? 'the time' : `the ${fieldLabel(field)}`);

/** Long texts and lists can hold what both of them wrote; null where only one can stand. */
export function bothOf(field: string, mine: unknown, theirs: unknown): unknown {
  if (TEXTS.has(field) && typeof mine === 'string' && typeof theirs === 'string') {
    return mine === '' || theirs === '' ? null : `${theirs}\n\n${mine}`;
  }
  if (!LISTS.has(field) || !Array.isArray(mine) || !Array.isArray(theirs)) return null;
  const added = mine.filter((part: unknown) => !theirs.includes(part));
  return added.length === 0 ? null : [...theirs, ...added];
}

const TEXTS: ReadonlySet<string> = new Set(['description', 'executiveText', 'summary']);

/** Not audiences: whoever narrowed them meant to. */
const LISTS: ReadonlySet<string> = new Set(['tags', 'techniques', 'involved', 'evidence']);

/** The last revision that changed one of the fields; all of them count where `fields` is null. */
export const lastToChange = (
  latestFirst: readonly RevisionOut[],
  fields: readonly string[] | null,
): RevisionOut | undefined =>
  latestFirst.find(({ payload }) => {
    if (payload === null) return false;
    const changed = Object.keys(Object(payload.changes));
    return fields === null || payload.type === 'event.restored' || fields.some((field) => changed.includes(field));
  });
