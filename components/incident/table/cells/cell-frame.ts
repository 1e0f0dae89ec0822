// What every editor of a cell is told of the table around it.

import type { RefObject } from 'react';
import type { IncidentEvent } from '@/core/incident/event';
import type { OpenCell } from './editable-cells';

export interface CellFrame {
  readonly cell: RefObject<Element | null>;
  /** Of a row. */
  readonly heightPx: number;
  /** Back to the row. */
  readonly onLeave: () => void;
  /** On to the next cell that can be edited, or to the one before. */
  readonly onTurn: (by: 1 | -1) => void;
}

export interface CellEditorProps {
  readonly event: IncidentEvent;
  readonly cell: OpenCell;
  readonly frame: CellFrame;
}
