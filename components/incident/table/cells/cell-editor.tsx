'use client';

// The editor of one cell: a field for what is typed, a menu for what is chosen.

import type { ReactElement } from 'react';
import { errorAt } from '@/client/field-errors';
import { TextField } from '@/components/ui/text-field';
import { assertNever } from '@/core/assert-never';
import { MILESTONES } from '@/core/incident/vocabulary';
import { CATEGORY_CHOICES, CONFIDENCE_CHOICES, MILESTONE_MENU, NONE } from '../../choices';
import { useActions } from '../../workspace/use-actions';
import { useFormActions } from '../../workspace/use-form-actions';
import { CellForm } from './cell-form';
import type { CellEditorProps } from './cell-frame';
import { CellMenu } from './cell-menu';
import { LearnedCell, WhenCell } from './cell-times';

export function CellEditor(props: CellEditorProps): ReactElement {
  const { event, frame } = props;
  const { changeEvent } = useActions();
  switch (props.cell.column) {
    case 'title':
      return <TitleCell {...props} />;
    case 'when':
      return <WhenCell {...props} />;
    case 'learned':
      return <LearnedCell {...props} />;
    case 'category':
      return (
        <CellMenu
          label="Category"
          frame={frame}
          choices={CATEGORY_CHOICES}
          value={event.category}
          onSave={(category) => changeEvent(event.id, { category })}
        />
      );
    case 'milestone':
      return (
        <CellMenu
          label="Milestone"
          frame={frame}
          choices={MILESTONE_MENU}
          value={event.milestone ?? NONE}
          onSave={(key) => changeEvent(event.id, { milestone: MILESTONES.find((own) => own === key) ?? null })}
        />
      );
    case 'confidence':
      return (
        <CellMenu
          label="Confidence"
          frame={frame}
          choices={CONFIDENCE_CHOICES}
          value={event.confidence}
          onSave={(confidence) => changeEvent(event.id, { confidence })}
        />
      );
    default:
      return assertNever(props.cell.column);
  }
}

function TitleCell({ event, cell, frame }: CellEditorProps): ReactElement {
  const { editEvent } = useFormActions();
  return (
    <CellForm
      label="Title"
      cell={cell}
      frame={frame}
      text={event.title}
      onSave={(title, draftName) => editEvent(event.id, { title }, draftName)}
    >
      {({ text, onChange, errors, inputRef }) => (
        <TextField
          label="Title"
          value={text}
          onChange={onChange}
          error={errorAt(errors, '')}
          inputRef={inputRef}
          autoComplete="off"
        />
      )}
    </CellForm>
  );
}
