'use client';

// One contested change: its fields with both values side by side, and what to do about each.

import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { momentWords } from '@/client/moment-words';
import { type Change, changeTarget } from '@/client/outbox/change';
import { targetRecordQuery } from '@/client/record-pages';
import { Button } from '@/components/ui/button';
import type { RevisionOut } from '@/core/contracts/revision';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { changesBetween } from '@/core/incident/changes';
import { ConflictField, type Verdict } from './conflict-field';
import { contestedWords, lastToChange } from './conflict-words';
import { FieldChanges } from './field-changes';
import { useWorkspace } from './workspace';

export interface ConflictingChangeProps {
  readonly change: Change;
  /** The contested fields as they stand now. */
  readonly theirs: object;
}

export function ConflictingChange({ change, theirs }: ConflictingChangeProps): ReactElement {
  const { state } = useWorkspace();
  const { command } = change;
  const fields = 'changes' in command ? Object.keys(command.changes) : null;
  const other = useOther(change, fields);
  return (
    <section>
      <p className="mb-2 font-medium">{contestedWords(change, state, other.name)}</p>
      {'changes' in command ? (
        <Fields change={change} mine={{ ...command.changes }} theirs={{ ...theirs }} other={other} />
      ) : (
        <Whole change={change} theirs={theirs} />
      )}
    </section>
  );
}

/** Who changed it last, and when; somebody, until the record has told. The name is null for oneself elsewhere. */
export interface Other {
  readonly name: string | null;
  readonly when: string | null;
}

function useOther(change: Change, fields: readonly string[] | null): Other {
  const { queries, incident, author } = useWorkspace();
  const query = targetRecordQuery(queries, incident.id, changeTarget(change), incident.revision);
  const { data } = useQuery(query, queries.queryClient);
  const revision: RevisionOut | undefined = data && lastToChange(data, fields);
  if (!revision) return { name: 'somebody else', when: null };
  const name = revision.actor.id === author.actor.id ? null : revision.actor.name;
  return { name, when: momentWords(instantFromOut(revision.at), incident.zone) };
}

type Values = Readonly<Record<string, unknown>>;

interface FieldsProps {
  readonly change: Change;
  readonly mine: Values;
  readonly theirs: Values;
  readonly other: Other;
}

function Fields({ change, mine, theirs, other }: FieldsProps): ReactElement {
  const { session } = useWorkspace();
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  const fields = Object.keys(mine);
  const decide = (field: string, verdict: Verdict) => {
    const next = { ...verdicts, [field]: verdict };
    setVerdicts(next);
    if (fields.some((other) => next[other] === undefined)) return;
    const kept = fields.flatMap((decided) => {
      const one = next[decided];
      return one === undefined || one.kind === 'theirs' ? [] : [[decided, one.value]];
    });
    session.resolve(change.id, kept.length === 0 ? null : Object.fromEntries(kept));
  };
  return (
    <div className="flex flex-col gap-4">
      {fields.map((field) => (
        <ConflictField
          key={field}
          field={field}
          mine={mine[field]}
          theirs={theirs[field]}
          other={other}
          verdict={verdicts[field] ?? null}
          onDecide={(verdict) => decide(field, verdict)}
        />
      ))}
    </div>
  );
}

/** A deletion, or an earlier version over all: it is taken whole or not at all. */
function Whole({ change, theirs }: ConflictingChangeProps): ReactElement {
  const { session } = useWorkspace();
  const isDeletion = change.command.type.endsWith('.delete');
  return (
    <>
      <FieldChanges changes={changesBetween<Values>({ ...change.seen }, { ...theirs })} />
      <div className="mt-3 flex gap-2">
        <Button onPress={() => session.insist(change.id)}>
          {isDeletion ? 'Delete it anyway' : 'Restore it anyway'}
        </Button>
        <Button onPress={() => session.discard(change.id)}>{isDeletion ? 'Keep it' : 'Leave it as it is'}</Button>
      </div>
    </>
  );
}
