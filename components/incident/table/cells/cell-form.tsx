'use client';

// A cell that takes text. Enter, Tab and a press elsewhere save, Escape gives the edit up; what is refused stays, with why.

import { type FormEvent, type KeyboardEvent, type ReactElement, type ReactNode, type Ref, useState } from 'react';
import type { FieldError } from '@/core/incident/refusal';
import { useDraft } from '../../workspace/use-draft';
import type { CellFrame } from './cell-frame';
import { CellPopover } from './cell-popover';
import { cellDraft, type OpenCell } from './editable-cells';
import { useCaretAtEnd } from './use-caret-at-end';

export interface CellField {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly errors: readonly FieldError[];
  readonly inputRef: Ref<HTMLInputElement>;
}

export interface CellFormProps {
  readonly label: string;
  readonly cell: OpenCell;
  readonly frame: CellFrame;
  /** What the event says. */
  readonly text: string;
  readonly onSave: (text: string, draftName: string) => readonly FieldError[];
  readonly children: (field: CellField) => ReactNode;
}

export function CellForm({ label, cell, frame, text, onSave, children }: CellFormProps): ReactElement {
  const draftName = cellDraft(cell.eventId, cell.column);
  const [draft, setDraft] = useDraft(draftName);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const inputRef = useCaretAtEnd();
  const typed = draft ?? text;
  /** False where it was refused. */
  const save = (): boolean => {
    const refused = typed === text ? [] : onSave(typed, draftName);
    setErrors(refused);
    if (refused.length > 0) return false;
    setDraft(null);
    return true;
  };
  const saveAndLeave = () => {
    if (save()) frame.onLeave();
  };
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key === 'Escape') {
      key.stopPropagation();
      setDraft(null);
      frame.onLeave();
    }
    // Where it was refused, Tab goes to the readings that are offered instead.
    if (key.key === 'Tab' && save()) {
      key.preventDefault();
      frame.onTurn(key.shiftKey ? -1 : 1);
    }
  };
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    saveAndLeave();
  };
  return (
    <CellPopover {...frame} label={label} onPressBeside={saveAndLeave} className="w-[max(var(--trigger-width),400px)]">
      <form aria-label={label} onSubmit={submit} onKeyDown={onKeyDown} className="p-2">
        {children({ text: typed, onChange: setDraft, errors, inputRef })}
      </form>
    </CellPopover>
  );
}
