'use client';

import { useMemo } from 'react';
import type { Choosing } from '@/client/listing/chosen';
import { useSteady } from '@/components/ui/use-steady';
import { usePage } from '../page-state';
import { useSteadyWorkspace } from '../workspace/workspace';
import type { EditableColumn } from './cells/editable-cells';
import type { CellOpening } from './cells/use-open-cell';

/** What can be done with a row. */
export interface RowDeeds {
  readonly select: (eventId: string) => void;
  readonly open: (eventId: string) => void;
  /** A click or tap; null for a plain one. */
  readonly pick: (eventId: string, how: Choosing | null) => void;
  /** Makes a cell an editor; null for whoever may not. */
  readonly edit: ((eventId: string, column: EditableColumn) => void) | null;
}

/** The same from one drawing to the next: rows that scrolling and arriving texts leave as they are need not be drawn again. */
export function useRowDeeds(isNarrow: boolean, openCell: CellOpening['open']): RowDeeds {
  const page = usePage();
  const mayEdit = useSteadyWorkspace().may('edit-events');
  const select = useSteady(page.select);
  const open = useSteady(page.open);
  const pick = useSteady((eventId: string, how: Choosing | null) => {
    const { chosen, selectAlone } = page;
    // A finger has no keys: once several are chosen, each tap chooses one more.
    if (how !== null || (isNarrow && chosen.ids.size > 0)) chosen.choose(eventId, how ?? 'toggle');
    else selectAlone(eventId);
  });
  const edit = useSteady((eventId: string, column: EditableColumn) => {
    page.select(eventId);
    openCell(eventId, column);
  });
  return useMemo(() => ({ select, open, pick, edit: mayEdit ? edit : null }), [select, open, pick, edit, mayEdit]);
}
