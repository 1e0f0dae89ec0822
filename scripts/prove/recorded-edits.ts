// Holds the edits that were made against the record: what of them is missing, twice there, or written over something that
// its author had not seen.

import type { Change } from '@/client/outbox/change';
import type { RevisionOut } from '@/core/contracts/revision';
import { sameValue } from '@/core/incident/record/changes';
import type { Edit } from './editor';

type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** What is wrong, in words; nothing where every edit is there as it should be. */
export function faultsIn(revisions: readonly RevisionOut[], edits: ReadonlyMap<string, Edit>): readonly string[] {
  const recorded = new Map<string, RevisionOut[]>();
  for (const revision of revisions) {
    const token = revision.reason ?? '';
    recorded.set(token, [...(recorded.get(token) ?? []), revision]);
  }
  return [...edits].flatMap(([token, edit]) => {
    const own = recorded.get(token) ?? [];
    return [...missing(own, edit), ...repeated(own, edit), ...unseen(own, edit)].map((fault) => `${token}: ${fault}`);
  });
}

/** What was acknowledged is there. A deletion or restoration that somebody else made first needs none of its own. */
const missing = (own: readonly RevisionOut[], { settled }: Edit): string[] =>
  settled.flatMap(({ command }) => {
    if (command.type.endsWith('.delete') || command.type.endsWith('.restore')) return [];
    if (!('changes' in command)) return own.length > 0 ? [] : ['was acknowledged and is not on the record'];
    const lost = Object.keys(command.changes).filter((field) => timesOf(own, field) === 0);
    return lost.map((field) => `its ${field} was acknowledged and is not on the record`);
  });

/** Once, and once more each time that its author insisted on it. */
function repeated(own: readonly RevisionOut[], { seen }: Edit): string[] {
  const fields = new Set(own.flatMap((revision) => Object.keys(changesOf(revision))));
  const twice = [...fields].filter((field) => timesOf(own, field) > seen.length);
  const isTwice = fields.size === 0 && own.length > seen.length;
  return [...twice.map((field) => `its ${field} is there too often`), ...(isTwice ? ['is there too often'] : [])];
}

/** Whoever changed something had seen what it was. */
const unseen = (own: readonly RevisionOut[], { seen }: Edit): string[] =>
  own.flatMap((revision) =>
    Object.entries(changesOf(revision)).flatMap(([field, { from }]) =>
      seen.some((fields) => sameValue(Object(fields)[field], from)) ? [] : [`overwrote an unseen ${field}`],
    ),
  );

const timesOf = (own: readonly RevisionOut[], field: string): number =>
  own.filter((revision) => field in changesOf(revision)).length;

const changesOf = ({ payload }: RevisionOut): Changes => Object(payload?.changes);

/** How many of the changes were acknowledged. */
export const acknowledged = (edits: ReadonlyMap<string, { readonly settled: readonly Change[] }>): number =>
  [...edits.values()].filter(({ settled }) => settled.length > 0).length;
