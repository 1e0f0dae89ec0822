// What a cell is called while it is an editor, and what stands in it.

import { assertNever } from '@/core/assert-never';
import type { IncidentEvent } from '@/core/incident/event';
import type { EditableColumn } from './editable-cells';

export interface CellText {
  readonly label: string;
  /** As it was stated; null where one chooses from a menu. */
  readonly text: string | null;
}

export function cellText({ title, start, end, learnedAt }: IncidentEvent, column: EditableColumn): CellText {
  switch (column) {
    case 'title':
      return { label: 'Title', text: title };
    case 'when':
      return { label: end === null ? 'When' : 'When it began', text: start?.statedAs ?? '' };
    case 'learned':
      return { label: 'Known since', text: learnedAt?.statedAs ?? '' };
    case 'category':
      return { label: 'Category', text: null };
    case 'milestone':
      return { label: 'Milestone', text: null };
    case 'confidence':
      return { label: 'Confidence', text: null };
    default:
      return assertNever(column);
  }
}
