// `onset undo-import`: takes an import back, as one of the incident's members.
import { counted } from '@/core/incident/sentences/phrase';
import { refusalWords } from '@/core/incident/sentences/refusal-words';
import { ok, type Result, refuse } from '@/core/result';
import type { UndoneImport } from '@/server/commands/importing/undo-import';
import type { Command, Given } from '../command';
import { REASON } from '../contracted';
import { asMember, incident, memberEmail } from '../member-option';

export const undoImportCommand: Command = {
  name: 'undo-import',
  summary: 'Takes an import back, as one revision',
  operand: { placeholder: 'import', summary: 'the id that the import said' },
  options: [
    incident,
    memberEmail('the member who does it'),
    {
      name: 'changed',
      summary: 'what becomes of events that were changed since',
      value: { kind: 'choice', choices: ['ask', 'keep', 'delete'], otherwise: 'ask' },
    },
    REASON,
  ],
  run: undo,
};

const MOST_NAMED = 20;

function undo(given: Given): Promise<Result<string, string>> {
  return asMember(given, async (member, ref) => {
    const { undoImport } = await import('@/server/commands/importing/undo-import');
    const { entryOf } = await import('@/server/commands/writing/entry');
    const { withoutKey } = await import('@/server/commands/writing/once');
    const changed = given.text('changed');
    const wanted = {
      ...{ ref, importId: given.operand, once: null },
      includesChanged: changed === 'ask' ? null : changed === 'delete',
      reason: given.optional('reason') ?? undefined,
    };
    const undone = withoutKey(await undoImport(entryOf(member), wanted));
    if (undone.ok) return ok(doneWords(undone.value));
    if (undone.error.kind !== 'changed-since') return refuse(refusalWords(undone.error, 'There is no such import.'));
    const { count, named } = undone.error;
    const names = named.slice(0, MOST_NAMED).map(({ title }) => `  “${title}”`);
    const lines = [`${counted(count, 'event')} changed since:`, ...names, 'Say --changed keep or --changed delete.'];
    return refuse(lines.join('\n'));
  });
}

function doneWords({ revision, deleted, kept }: UndoneImport): string {
  if (revision === null) return 'Nothing of it was left.';
  const left = kept === 0 ? '' : ` ${counted(kept, 'event')} changed since stay.`;
  return `Deleted ${counted(deleted, 'event')} as revision ${revision}.${left}`;
}
