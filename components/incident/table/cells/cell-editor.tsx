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
import { cellText } from './cell-text';
import { LearnedCell, WhenCell } from './cell-times';

export function CellEditor(props: CellEditorProps): ReactElement {
  const { event, frame } = props;
  const { changeEvent } = useActions();
  const { label } = cellText(event, props.cell.column);
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
          {...{ label, frame }}
          choices={CATEGORY_CHOICES}
          value={event.category}
          onSave={(category) => changeEvent(event.id, { category })}
        />
      );
    case 'milestone':
      return (
        <CellMenu
          {...{ label, frame }}
          choices={MILESTONE_MENU}
          value={event.milestone ?? NONE}
          onSave={(key) => changeEvent(event.id, { milestone: MILESTONES.find((own) => own === key) ?? null })}
        />
      );
    case 'confidence':
      return (
        <CellMenu
          {...{ label, frame }}
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
  const { label } = cellText(event, cell.column);
  return (
    <CellForm
      {...{ label, cell, frame }}
      text={event.title}
      onSave={(title, draftName) => editEvent(event.id, { title }, draftName)}
    >
      {({ text, onChange, errors, inputRef }) => (
        <TextField
          label={label}
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
