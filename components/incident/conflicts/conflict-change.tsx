'use client';

// One contested change: its fields with both values side by side, and what to do about each.

import { type ReactElement, useState } from 'react';
import type { Change } from '@/client/outbox/change';
import { Button } from '@/components/ui/button';
import { changesBetween } from '@/core/incident/record/changes';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { ConflictField, type Verdict } from './conflict-field';
import { contestedWords } from './conflict-words';
import { FieldChanges } from './field-changes';
import { type OtherAuthor, useOtherAuthor } from './use-other-author';

export interface ConflictingChangeProps {
  readonly change: Change;
  /** The contested fields as they stand now. */
  readonly theirs: object;
}

export function ConflictingChange({ change, theirs }: ConflictingChangeProps): ReactElement {
  const { state } = useWorkspace();
  const { command } = change;
  const other = useOtherAuthor(change);
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

type Values = Readonly<Record<string, unknown>>;

interface FieldsProps {
  readonly change: Change;
  readonly mine: Values;
  readonly theirs: Values;
  readonly other: OtherAuthor;
}

function Fields({ change, mine, theirs, other }: FieldsProps): ReactElement {
  const { session } = useSteadyWorkspace();
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
  const { session } = useSteadyWorkspace();
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
