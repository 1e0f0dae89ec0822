'use client';

import { type ReactElement, useEffect } from 'react';
import { afterPaint } from '@/components/timeline/stage/after-paint';
import { warmTimeline } from '@/components/timeline/surface/warm-events';
import { Skeleton } from '@/components/ui/skeleton';
import { useSteadyWorkspace } from './workspace/workspace';

/** In place of the timeline and the table while thousands of events are on their way: as large as they will be. */
export function ManyEvents(): ReactElement {
  const { readingError } = useSteadyWorkspace();
  useEffect(() => afterPaint(warmTimeline), []);
  return (
    <div role="status" aria-label="Reading the events" className="flex min-h-0 flex-1 flex-col gap-3">
      <div className="grid h-[420px] shrink-0 place-items-center rounded-lg border border-line bg-surface text-ink-3 text-sm">
        {readingError === null ? 'Reading the events…' : 'The events could not be read yet. It is tried again.'}
      </div>
      <div className="min-h-0 flex-1 overflow-clip rounded-lg border border-line bg-surface p-3">
        {['w-3/5', 'w-2/5', 'w-1/2', 'w-2/3', 'w-2/5', 'w-1/2'].map((width, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: these rows never change
          <Skeleton key={row} className={`my-3 h-2.5 ${width}`} />
        ))}
      </div>
    </div>
  );
}
