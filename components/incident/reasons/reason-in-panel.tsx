'use client';

// Asks under the time of the selected event why it changed, while the change waits for that. Nothing else is in the way.

import { type ReactElement, useRef } from 'react';
import { deedWords } from '@/client/deed-words';
import type { Change } from '@/client/outbox/change';
import { Button } from '@/components/ui/button';
import type { IncidentEvent } from '@/core/incident/event';
import { useFocusTurn } from '../use-focus-turn';
import { useDraft } from '../workspace/use-draft';
import { useWorkspace } from '../workspace/workspace';
import { panelReason, useReasonDesk } from './reason-desk';
import { ReasonForm } from './reason-form';
import { reasonReaders } from './reason-readers';

export function ReasonInPanel({ event }: { readonly event: IncidentEvent }): ReactElement | null {
  const { inPanel } = useReasonDesk();
  return inPanel === null ? null : <Question key={event.id} event={event} change={inPanel} />;
}

interface QuestionProps {
  readonly event: IncidentEvent;
  readonly change: Change;
}

function Question({ event, change }: QuestionProps): ReactElement {
  const { session, drafts, state, announce } = useWorkspace();
  const draftName = panelReason(event.id);
  const [text, setText] = useDraft(draftName);
  const form = useFocusTurn<HTMLFormElement>(draftName, 'open');
  const section = useRef<HTMLElement>(null);
  const close = () => {
    drafts.write(draftName, null);
    // The keyboard goes back to the time that this was about.
    const before = section.current?.parentElement?.querySelector<HTMLElement>('[data-when] button');
    before?.focus();
  };
  const takeBack = () => {
    session.retract(change.id);
    announce('Taken back');
    close();
  };
  return (
    <section ref={section} aria-label="Reason" className="mt-1 mb-3 border-accent border-l-2 pl-3 text-sm">
      <p className="mb-1.5 text-ink-2">You {deedWords(change, state)}. Not saved until you say why.</p>
      <ReasonForm
        formRef={form}
        isNarrow
        label="Why it changed"
        text={text ?? ''}
        onText={setText}
        onSave={(reason) => {
          session.explain([change.id], reason);
          close();
        }}
        onEscape={takeBack}
        readers={reasonReaders(event.audiences)}
        saveLabel="Save"
        actions={<Button onPress={takeBack}>Take back</Button>}
      />
    </section>
  );
}
