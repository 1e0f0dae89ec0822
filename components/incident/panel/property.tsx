'use client';

// One property of an event: its name and its value, which becomes a small form when it is pressed. The form is open as
// long as its draft exists. Enter saves, Escape gives the edit up, a refusal keeps what was typed.

import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { errorOfWhole } from '@/client/field-errors';
import { Button } from '@/components/ui/button';
import { closedByEscape } from '@/components/ui/closed-by-escape';
import { Refusal } from '@/components/ui/refusal';
import type { FieldError } from '@/core/incident/refusal';
import { useFocusTurn } from '../use-focus-turn';
import { EditOpener } from './edit-opener';

export interface PropertyProps {
  readonly label: string;
  /** The draft that its form writes, so that the focus comes back when the form closes. */
  readonly draftName?: string;
  /** Null where pressing does nothing. */
  readonly onEdit: (() => void) | null;
  readonly children: ReactNode;
}

export function Property({ label, draftName = '', onEdit, children }: PropertyProps): ReactElement {
  return (
    <div className="grid grid-cols-[96px_1fr] items-start">
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        {onEdit === null ? (
          children
        ) : (
          <EditOpener
            draftName={draftName}
            label={`Edit ${label.toLowerCase()}`}
            onOpen={onEdit}
            className="-my-[3px] w-full py-[3px]"
          >
            {children}
          </EditOpener>
        )}
      </dd>
    </div>
  );
}

export interface PropertyFormProps {
  readonly label: string;
  readonly draftName: string;
  readonly onSave: () => readonly FieldError[];
  readonly onClose: () => void;
  readonly children: (errors: readonly FieldError[]) => ReactNode;
  /** Beside Save and Cancel. */
  readonly actions?: ReactNode;
}

export function PropertyForm(props: PropertyFormProps): ReactElement {
  const { label, draftName, onSave, onClose, children, actions } = props;
  const form = useFocusTurn<HTMLFormElement>(draftName, 'open');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const save = (submitted: FormEvent) => {
    submitted.preventDefault();
    submitted.stopPropagation();
    const refused = onSave();
    setErrors(refused);
    if (refused.length === 0) onClose();
  };
  return (
    <form
      ref={form}
      aria-label={label}
      onSubmit={save}
      onKeyDown={closedByEscape(onClose)}
      className="flex flex-col gap-2 py-1"
    >
      {children(errors)}
      <Refusal words={errorOfWhole(errors)} />
      <div className="flex gap-2">
        <Button variant="primary" type="submit">
          Save
        </Button>
        <Button onPress={onClose}>Cancel</Button>
        {actions}
      </div>
    </form>
  );
}
