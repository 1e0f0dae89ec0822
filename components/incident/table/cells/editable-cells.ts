// Which cells of the table become editors, and which comes after which.

import type { Column, ColumnKey } from '../table-columns';

export const EDITABLE_COLUMNS = ['when', 'title', 'category', 'milestone', 'confidence', 'learned'] as const;
export type EditableColumn = (typeof EDITABLE_COLUMNS)[number];

/** One cell, while it is an editor. */
export interface OpenCell {
  readonly eventId: string;
  readonly column: EditableColumn;
}

export const editableOf = (key: ColumnKey): EditableColumn | null =>
  EDITABLE_COLUMNS.find((column) => column === key) ?? null;

/** What was typed into a cell and not saved. */
export const cellDraft = (eventId: string, column: EditableColumn): string =>
  `event.${eventId}.cell.${column === 'learned' ? 'learnedAt' : column}`;

/** The next editable cell of the row, or the one before; null beyond the last one. */
export function cellBeside(
  columns: readonly Pick<Column, 'key'>[],
  column: EditableColumn,
  by: 1 | -1,
): EditableColumn | null {
  const editable = columns.flatMap(({ key }) => editableOf(key) ?? []);
  return editable[editable.indexOf(column) + by] ?? null;
}
