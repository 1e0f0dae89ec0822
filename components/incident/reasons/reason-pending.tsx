'use client';

// Changes that wait for their reason: one is asked about, several can share a reason or be told apart.

import { type ReactElement, useState } from 'react';
import { deedWords } from '@/client/deed-words';
import type { Change } from '@/client/outbox/change';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TickBox } from '@/components/ui/tick-box';
import type { IncidentState } from '@/core/incident/record/state';
import { AUDIENCES, type Audience } from '@/core/incident/vocabulary';
import { useFocusTurn } from '../use-focus-turn';
import { useDraft } from '../workspace/use-draft';
import { useWorkspace } from '../workspace/workspace';
import { ReasonForm } from './reason-form';
import { reasonReaders } from './reason-readers';

/** What was typed in the strip. */
const STRIP_REASON = 'reason.asked';

export function PendingReasons({ changes }: { readonly changes: readonly Change[] }): ReactElement {
  const { session, announce, state } = useWorkspace();
  const [text, setText] = useDraft(STRIP_REASON);
  const form = useFocusTurn<HTMLFormElement>(STRIP_REASON, 'open');
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const meant = changes.filter(({ id }) => !leftOut.has(id));
  const [only] = changes.length === 1 ? changes : [];
  const takeBack = (change: Change) => {
    session.retract(change.id);
    announce(`Taken back: you ${deedWords(change, state)}`);
    if (changes.length === 1) setText(null);
  };
  const save = (reason: string) => {
    session.explain(
      (meant.length === 0 ? changes : meant).map(({ id }) => id),
      reason,
    );
    setText(null);
    setLeftOut(new Set());
  };
  return (
    <>
      {only ? (
        <p className="mb-2 text-ink-2 [overflow-wrap:anywhere]">
          You {deedWords(only, state)}. Not saved until you say why.
        </p>
      ) : (
        <PendingList changes={changes} leftOut={leftOut} onLeaveOut={setLeftOut} onTakeBack={takeBack} />
      )}
      <ReasonForm
        formRef={form}
        label={only ? 'Why it changed' : 'Why they changed'}
        text={text ?? ''}
        onText={setText}
        onSave={save}
        onEscape={() => {
          if (only) takeBack(only);
          else form.current?.querySelector('input')?.blur();
        }}
        readers={reasonReaders(audiencesOf(changes, state))}
        saveLabel={only || meant.length === changes.length || meant.length === 0 ? 'Save' : `Save ${meant.length}`}
        actions={only ? <Button onPress={() => takeBack(only)}>Take back</Button> : null}
      />
    </>
  );
}

/** Of everything that a reason given here can be told with. */
const audiencesOf = (changes: readonly Change[], { events, figures }: IncidentState): readonly Audience[] =>
  AUDIENCES.filter((audience) =>
    changes.some(({ command }) => {
      if (command.type === 'figure.change') {
        return figures.get(command.figureId)?.figure.audiences.includes(audience) === true;
      }
      const ids = 'eventIds' in command ? command.eventIds : 'eventId' in command ? [command.eventId] : [];
      return ids.some((id) => events.get(id)?.event.audiences.includes(audience) === true);
    }),
  );

interface PendingListProps {
  readonly changes: readonly Change[];
  readonly leftOut: ReadonlySet<string>;
  readonly onLeaveOut: (leftOut: ReadonlySet<string>) => void;
  readonly onTakeBack: (change: Change) => void;
}

function PendingList({ changes, leftOut, onLeaveOut, onTakeBack }: PendingListProps): ReactElement {
  const { state } = useWorkspace();
  const choose = (id: string, isMeant: boolean) => {
    const next = new Set(leftOut);
    if (isMeant) next.delete(id);
    else next.add(id);
    onLeaveOut(next);
  };
  return (
    <>
      <p className="font-[560]">{changes.length} changes need a reason</p>
      <ul className="mt-1 mb-2 flex max-h-[30dvh] flex-col overflow-y-auto text-ink-2">
        {changes.map((change) => (
          <li key={change.id} className="flex items-start gap-2">
            <TickBox
              isSelected={!leftOut.has(change.id)}
              onChange={(isMeant) => choose(change.id, isMeant)}
              className="min-w-0 flex-1 py-[3px] [overflow-wrap:anywhere]"
            >
              <span>You {deedWords(change, state)}</span>
            </TickBox>
            <IconButton icon="undo" size="small" label="Take it back" onPress={() => onTakeBack(change)} />
          </li>
        ))}
      </ul>
    </>
  );
}
