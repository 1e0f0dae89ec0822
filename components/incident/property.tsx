'use client';

// One property of an event: its name and its value, which becomes a small form when it is pressed. The form is open as
// long as its draft exists. Enter saves, Escape gives the edit up, a refusal keeps what was typed.

import { type FormEvent, type KeyboardEvent, type ReactElement, type ReactNode, useState } from 'react';
import { Button as BareButton } from 'react-aria-components/Button';
import { Button } from '@/components/ui/button';
import type { FieldError } from '@/core/incident/refusal';

export interface PropertyProps {
  readonly label: string;
  /** Null where pressing does nothing. */
  readonly onEdit: (() => void) | null;
  readonly children: ReactNode;
}

export function Property({ label, onEdit, children }: PropertyProps): ReactElement {
  return (
    <div className="grid grid-cols-[96px_1fr] items-start">
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        {onEdit === null ? (
          children
        ) : (
          <BareButton
            aria-label={`Edit ${label.toLowerCase()}`}
            onPress={onEdit}
            className="-mx-1.5 -my-0.5 w-full cursor-text rounded-sm px-1.5 py-0.5 text-left hover:bg-ink/5"
          >
            {children}
          </BareButton>
        )}
      </dd>
    </div>
  );
}

export interface PropertyFormProps {
  readonly label: string;
  readonly onSave: () => readonly FieldError[];
  readonly onClose: () => void;
  readonly children: (errors: readonly FieldError[]) => ReactNode;
  /** Beside Save and Cancel. */
  readonly actions?: ReactNode;
}

export function PropertyForm({ label, onSave, onClose, children, actions }: PropertyFormProps): ReactElement {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const save = (submitted: FormEvent) => {
    submitted.preventDefault();
    submitted.stopPropagation();
    const refused = onSave();
    setErrors(refused);
    if (refused.length === 0) onClose();
  };
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key !== 'Escape' || key.defaultPrevented) return;
    key.stopPropagation();
    onClose();
  };
  const whole = errors.find(({ pointer }) => pointer === '');
  return (
    <form aria-label={label} onSubmit={save} onKeyDown={onKeyDown} className="flex flex-col gap-2 py-1">
      {children(errors)}
      {whole ? (
        <p role="alert" className="text-attack text-xs">
          {whole.detail}
        </p>
      ) : null}
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
