'use client';

// A cell's editor, until its code or the event's texts have come. What is typed into a field is the cell's draft, and the editor
// goes on with it. What is typed where one will choose from a menu goes nowhere: least of all to the page, whose keys it would be.

import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { TextField } from '@/components/ui/text-field';
import { isOutline } from '@/core/incident/event';
import { useDraft } from '../../workspace/use-draft';
import type { CellEditorProps } from './cell-frame';
import { CellPopover } from './cell-popover';
import { cellText } from './cell-text';
import { cellDraft } from './editable-cells';
import { useCaretAtEnd } from './use-caret-at-end';

export function CellToCome({ event, cell, frame }: CellEditorProps): ReactElement {
  const [draft, setDraft] = useDraft(cellDraft(cell.eventId, cell.column));
  const { label, text } = cellText(event, cell.column);
  const isTyped = text !== null && !isOutline(event);
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key === 'Tab') {
      key.preventDefault();
      // The popover would go round to the only field there is, and choose all that stands in it.
      key.nativeEvent.stopImmediatePropagation();
    }
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    setDraft(null);
    frame.onLeave();
  };
  return (
    <CellPopover
      {...frame}
      label={label}
      onPressBeside={frame.onLeave}
      className={isTyped ? 'w-[max(var(--trigger-width),400px)]' : 'min-w-48'}
    >
      {/* Whoever types in a form means the form. */}
      <form
        aria-label={label}
        aria-busy
        onSubmit={(submitted) => submitted.preventDefault()}
        onKeyDown={onKeyDown}
        className="p-2"
      >
        {isTyped ? <Words label={label} text={draft ?? text} onChange={setDraft} /> : <Choices />}
      </form>
    </CellPopover>
  );
}

interface WordsProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function Words({ label, text, onChange }: WordsProps): ReactElement {
  return <TextField label={label} value={text} onChange={onChange} inputRef={useCaretAtEnd()} autoComplete="off" />;
}

function Choices(): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <div ref={element} tabIndex={-1} className="py-1 outline-none">
      <Skeleton className="h-3 w-2/3" />
    </div>
  );
}
