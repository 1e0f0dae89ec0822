// What stands in the view of the history until the record, or the code of the view, has come.

import type { ReactElement } from 'react';
import { Skeleton } from '@/components/ui/skeleton';

export const HistoryToCome = (): ReactElement => (
  <div role="status" aria-label="Reading the history" className="flex flex-col gap-4 p-4">
    {['w-2/3', 'w-1/2', 'w-3/5'].map((width) => (
      <Skeleton key={width} className={`h-4 ${width}`} />
    ))}
  </div>
);
