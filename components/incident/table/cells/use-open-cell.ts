'use client';

import { type RefObject, useCallback, useState } from 'react';
import type { Column } from '../table-columns';
import type { CellFrame } from './cell-frame';
import { cellBeside, type EditableColumn, type OpenCell } from './editable-cells';

export interface CellOpening {
  /** Null while no cell is an editor. */
  readonly cell: OpenCell | null;
  readonly open: (eventId: string, column: EditableColumn) => void;
  /** @param index of the row in the whole table */
  readonly frameAt: (index: number, heightPx: number) => CellFrame;
}

interface Table {
  readonly box: RefObject<HTMLElement | null>;
  readonly columns: readonly Column[];
  /** Whoever goes on to another row has left the cell. */
  readonly selectedId: string | null;
  readonly onLeft: () => void;
}

/** Which cell of a table is an editor: one of the selected row. */
export function useOpenCell({ box, columns, selectedId, onLeft }: Table): CellOpening {
  const [wanted, setWanted] = useState<OpenCell | null>(null);
  if (wanted !== null && wanted.eventId !== selectedId) setWanted(null);
  const cell = wanted?.eventId === selectedId ? wanted : null;
  const open = useCallback<CellOpening['open']>((eventId, column) => setWanted({ eventId, column }), []);
  const leave = () => {
    setWanted(null);
    onLeft();
  };
  return {
    cell,
    open,
    frameAt: (index, heightPx) => ({
      cell: {
        get current() {
          return cell && shownCell(box.current, index, cell.column);
        },
      },
      heightPx,
      onLeave: leave,
      onTurn: (by) => {
        const next = cell && nextShown(box.current, index, columns, cell.column, by);
        if (cell !== null && next !== null) setWanted({ ...cell, column: next });
        else leave();
      },
    }),
  };
}

/** Columns that there is no room for are passed over. */
function nextShown(
  box: HTMLElement | null,
  index: number,
  columns: readonly Column[],
  from: EditableColumn,
  by: 1 | -1,
): EditableColumn | null {
  for (let next = cellBeside(columns, from, by); next !== null; next = cellBeside(columns, next, by)) {
    if (shownCell(box, index, next) !== null) return next;
  }
  return null;
}

function shownCell(box: HTMLElement | null, index: number, column: EditableColumn): Element | null {
  const cell = box?.querySelector(`[aria-rowindex="${index + 2}"] [data-column="${column}"]`) ?? null;
  return cell === null || getComputedStyle(cell).display === 'none' ? null : cell;
}
