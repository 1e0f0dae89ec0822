'use client';

// One line that asks why, with the reasons that were given lately to choose from. Enter saves; Escape is the caller's.

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, type ReactNode, type Ref, useState } from 'react';
import { Button as BareButton } from 'react-aria-components/Button';
import { recentReasonsQuery, suggestionsFor } from '@/client/history/recent-reasons';
import { textFault } from '@/client/text-fault';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { closedByEscape } from '@/components/ui/closed-by-escape';
import { TextField } from '@/components/ui/text-field';
import { LIMITS } from '@/core/contracts/text';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface ReasonFormProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onSave: (reason: string) => void;
  readonly onEscape: () => void;
  /** Who is told beside the members, see `reasonReaders`. */
  readonly readers?: string | undefined;
  readonly saveLabel: string;
  /** Beside the button that saves. */
  readonly actions: ReactNode;
  /** Puts the buttons below the line, where there is little width. */
  readonly isNarrow?: boolean;
  readonly formRef?: Ref<HTMLFormElement>;
}

const SUGGESTED_AT_MOST = 3;

export function ReasonForm(props: ReasonFormProps): ReactElement {
  const { label, text, onText, onSave, onEscape, readers, saveLabel, actions, isNarrow = false, formRef } = props;
  const [error, setError] = useState<string>();
  const save = (submitted: FormEvent) => {
    submitted.preventDefault();
    const refused = refusalOf(text.trim());
    setError(refused);
    if (refused === undefined) onSave(text.trim());
  };
  return (
    <form ref={formRef} aria-label={label} data-reason="" onSubmit={save} onKeyDown={closedByEscape(onEscape)}>
      <div className={classNames('flex items-start gap-2', isNarrow ? 'flex-wrap' : 'max-sm:flex-wrap')}>
        <TextField
          label={label}
          labelHidden
          placeholder="Why? Such as: log analysis complete"
          description={readers}
          value={text}
          onChange={(next) => {
            setError(undefined);
            onText(next);
          }}
          error={error}
          autoComplete="off"
          className={classNames('min-w-0 flex-1', isNarrow ? 'basis-full' : 'max-sm:basis-full')}
        />
        <Button variant="primary" type="submit">
          {saveLabel}
        </Button>
        {actions}
      </div>
      <Suggestions typed={text} onChoose={onText} />
    </form>
  );
}

const refusalOf = (reason: string): string | undefined =>
  reason === '' ? 'Say why in a few words.' : textFault(reason, LIMITS.reason);

interface SuggestionsProps {
  readonly typed: string;
  readonly onChoose: (reason: string) => void;
}

function Suggestions({ typed, onChoose }: SuggestionsProps): ReactElement | null {
  const { queries, incident } = useSteadyWorkspace();
  const { data } = useQuery(recentReasonsQuery(queries, incident.id), queries.queryClient);
  const suggested = suggestionsFor(data ?? [], typed, SUGGESTED_AT_MOST);
  if (suggested.length === 0) return null;
  return (
    <ul aria-label="Reasons given lately" className="mt-1.5 flex flex-wrap gap-1">
      {suggested.map((reason) => (
        <li key={reason} className="min-w-0">
          <BareButton
            onPress={() => onChoose(reason)}
            className="block max-w-[26ch] truncate rounded-full border border-line px-2 py-0.5 text-ink-2 text-xs hover:border-line-strong hover:text-ink"
          >
            {reason}
          </BareButton>
        </li>
      ))}
    </ul>
  );
}

/** Moves the keyboard to the question that is open; false where none is. */
export function focusReason(): boolean {
  const input = document.querySelector<HTMLInputElement>('form[data-reason] input');
  input?.focus();
  return input !== null;
}
