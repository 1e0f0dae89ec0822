'use client';

// Edits when an event happened: words for start and end, understood while they are typed, or bounds set by hand.

import { type FormEvent, type ReactElement, useState } from 'react';
import { errorAt, errorOfWhole } from '@/client/field-errors';
import { boundsDraftOf, readTimeDraft, type TimeDraft } from '@/client/time-draft';
import { Button } from '@/components/ui/button';
import { closedByEscape } from '@/components/ui/closed-by-escape';
import { Refusal } from '@/components/ui/refusal';
import { TextField } from '@/components/ui/text-field';
import type { IncidentEvent } from '@/core/incident/event';
import type { FieldError } from '@/core/incident/refusal';
import { useQuestionInPanel } from '../reasons/reason-desk';
import { reasonReaders } from '../reasons/reason-readers';
import { useAsOpened } from '../use-as-opened';
import { useFocusTurn } from '../use-focus-turn';
import { useActions } from '../workspace/use-actions';
import { BoundsFields } from './bounds-fields';
import { useWhenContext } from './use-own-context';
import { WhenField } from './when-field';

export interface TimeEditorProps {
  readonly event: IncidentEvent;
  readonly draft: TimeDraft;
  readonly onDraft: (draft: TimeDraft) => void;
  readonly onClose: () => void;
}

export function TimeEditor({ event, draft, onDraft, onClose }: TimeEditorProps): ReactElement {
  const { changeEvent } = useActions();
  const [reason, setReason] = useState('');
  const askWhy = useQuestionInPanel(event.id);
  const context = useWhenContext(event);
  const draftName = `event.${event.id}.when`;
  const opened = useAsOpened(event, draftName);
  const form = useFocusTurn<HTMLFormElement>(draftName, 'open');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const change = (part: Partial<TimeDraft>) => {
    // What was refused is what stood there before.
    setErrors([]);
    onDraft({ ...draft, ...part });
  };
  const save = (submitted: FormEvent) => {
    submitted.preventDefault();
    const times = readTimeDraft(draft, opened, context);
    const refused = times.ok ? changeEvent(event.id, times.value, draftName, reason) : times.error;
    setErrors(refused);
    if (refused.length > 0) return;
    onClose();
    askWhy();
  };
  const words = readTimeDraft({ ...draft, bounds: null }, opened, context);
  const start = words.ok ? words.value.start : null;
  return (
    <form
      ref={form}
      aria-label="When it happened"
      onSubmit={save}
      onKeyDown={closedByEscape(onClose)}
      className="mt-1 mb-3 flex flex-col gap-2"
    >
      <Refusal words={errorOfWhole(errors)} />
      <WhenField
        label="When"
        text={draft.when}
        onChange={(when) => change({ when, bounds: null })}
        context={context}
        placeholder="around 14:05 on 5 Jan"
        hint="Leave it empty while there is no date."
        error={errorAt(errors, '/when')}
      />
      <WhenField
        label="Until"
        optional
        text={draft.until}
        onChange={(until) => change({ until })}
        context={context}
        endOf={{ start }}
        placeholder="6 Jan, or ongoing"
        hint="For something that lasted, or still does."
        error={errorAt(errors, '/until')}
      />
      {draft.bounds === null ? (
        <Button
          variant="quiet"
          className="-ml-3 self-start"
          isDisabled={start === null}
          onPress={() => start && change({ bounds: boundsDraftOf(start) })}
        >
          Set bounds by hand
        </Button>
      ) : (
        <BoundsFields bounds={draft.bounds} errors={errors} onChange={(bounds) => change({ bounds })} />
      )}
      <TextField
        label="Why it changes"
        optional={event.milestone === null}
        value={reason}
        onChange={setReason}
        placeholder="log analysis complete"
        description={reasonReaders(event.audiences)}
        error={errorAt(errors, '/reason')}
        autoComplete="off"
      />
      <div className="flex gap-2">
        <Button variant="primary" type="submit">
          Save
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
