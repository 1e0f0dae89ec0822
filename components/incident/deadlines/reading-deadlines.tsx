'use client';

// The heading of the deadlines, and what stands below it until the clocks, or the code of the view, have come.

import type { ReactElement } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { NOT_ADVICE } from './not-advice';

export const TITLE_ID = 'deadlines-title';

export function DeadlinesHeading(): ReactElement {
  return (
    <div className="min-w-0 flex-1">
      <h2 id={TITLE_ID} className="font-[620] text-md tracking-[-0.01em]">
        Deadlines
      </h2>
      <p className="text-ink-2 text-sm">{NOT_ADVICE}</p>
    </div>
  );
}

export function ReadingDeadlines(): ReactElement {
  return (
    <div role="status" aria-label="Reading the deadlines" className="flex flex-col gap-2">
      <Skeleton className="h-14 w-full" />
      <Skeleton className="h-14 w-full" />
    </div>
  );
}

export function DeadlinesToCome(): ReactElement {
  return (
    <section aria-labelledby={TITLE_ID} className="flex flex-col gap-3">
      <DeadlinesHeading />
      <ReadingDeadlines />
    </section>
  );
}
