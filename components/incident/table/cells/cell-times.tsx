'use client';

// The cells that hold a time, with how typed words are understood: when it happened, and when it was learned.

import type { ReactElement } from 'react';
import { errorAt } from '@/client/field-errors';
import { readTimeDraft, timeDraftOf } from '@/client/time-draft';
import { useLearnedContext, useWhenContext } from '../../times/use-own-context';
import { WhenField } from '../../times/when-field';
import { useActions } from '../../workspace/use-actions';
import { useFormActions } from '../../workspace/use-form-actions';
import { CellForm } from './cell-form';
import type { CellEditorProps } from './cell-frame';
import { cellText } from './cell-text';

export function WhenCell({ event, cell, frame }: CellEditorProps): ReactElement {
  const { changeEvent } = useActions();
  const context = useWhenContext(event);
  const known = timeDraftOf(event);
  const { label } = cellText(event, cell.column);
  const save = (when: string, draftName: string) => {
    const times = readTimeDraft({ ...known, when }, event, context);
    return times.ok ? changeEvent(event.id, times.value, draftName) : times.error;
  };
  return (
    <CellForm label={label} cell={cell} frame={frame} text={known.when} onSave={save}>
      {({ text, onChange, errors, inputRef }) => (
        <WhenField
          {...{ label, text, onChange, context, inputRef }}
          placeholder="around 14:05 on 5 Jan"
          hint="Leave it empty while there is no date."
          error={errors[0]?.detail}
        />
      )}
    </CellForm>
  );
}

export function LearnedCell({ event, cell, frame }: CellEditorProps): ReactElement {
  const { editEvent } = useFormActions();
  const context = useLearnedContext(event);
  const { label } = cellText(event, cell.column);
  return (
    <CellForm
      {...{ label, cell, frame }}
      text={event.learnedAt?.statedAs ?? ''}
      onSave={(text, draftName) => editEvent(event.id, { learnedAt: text.trim() === '' ? null : text }, draftName)}
    >
      {({ text, onChange, errors, inputRef }) => (
        <WhenField
          {...{ label, text, onChange, context, inputRef }}
          placeholder="5 Jan 2023, 16:20"
          hint="When the organisation learned of it. Empty: when it was entered."
          error={errorAt(errors, '')}
        />
      )}
    </CellForm>
  );
}
