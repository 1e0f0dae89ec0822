'use client';

// A title's field, until the code of the cells' editors has come: what is typed there is the cell's draft, and the editor goes on
// with it. What saves waits for the editor.

import type { KeyboardEvent, ReactElement } from 'react';
import { TextField } from '@/components/ui/text-field';
import { useDraft } from '../../workspace/use-draft';
import type { CellEditorProps } from './cell-frame';
import { CellPopover } from './cell-popover';
import { cellDraft } from './editable-cells';
import { useCaretAtEnd } from './use-caret-at-end';

export function TitleToCome({ event, cell, frame }: CellEditorProps): ReactElement {
  const [draft, setDraft] = useDraft(cellDraft(cell.eventId, cell.column));
  const inputRef = useCaretAtEnd();
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
    <CellPopover {...frame} label="Title" onPressBeside={frame.onLeave} className="w-[max(var(--trigger-width),400px)]">
      <form
        aria-label="Title"
        aria-busy
        onSubmit={(submitted) => submitted.preventDefault()}
        onKeyDown={onKeyDown}
        className="p-2"
      >
        <TextField
          label="Title"
          value={draft ?? event.title}
          onChange={setDraft}
          inputRef={inputRef}
          autoComplete="off"
        />
      </form>
    </CellPopover>
  );
}
