'use client';

// In place of the clocks, and of the whole view, until they have come.

import type { ReactElement } from 'react';
import { Skeleton } from '@/components/ui/skeleton';

export function ReadingDeadlines(): ReactElement {
  return (
    <div role="status" aria-label="Reading the deadlines" className="flex flex-col gap-2">
      <Skeleton className="h-14 w-full" />
      <Skeleton className="h-14 w-full" />
    </div>
  );
}
