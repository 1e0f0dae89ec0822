'use client';

import { useEffect, useMemo, useState } from 'react';
import { rememberColumns, rememberedColumns } from '@/client/views/remembered-columns';
import { browserStorage } from '@/components/browser/browser-ports';
import { CHOOSABLE_COLUMNS, type ChoosableColumn } from './table-columns';

export interface ChosenColumns {
  /** Null where nobody chose. */
  readonly chosen: readonly ChoosableColumn[] | null;
  readonly choose: (columns: readonly ChoosableColumn[] | null) => void;
}

/** The server does not know them, so the first paint has the usual ones. */
export function useColumns(userId: string): ChosenColumns {
  const [chosen, setChosen] = useState<readonly ChoosableColumn[] | null>(null);
  useEffect(() => setChosen(rememberedColumns(browserStorage(), userId, CHOOSABLE_COLUMNS)), [userId]);
  return useMemo(
    () => ({
      chosen,
      choose: (columns) => {
        // A table without any but the titles is what nobody chose.
        const some = columns === null || columns.length === 0 ? null : columns;
        rememberColumns(browserStorage(), userId, some);
        setChosen(some);
      },
    }),
    [chosen, userId],
  );
}
