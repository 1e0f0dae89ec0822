'use client';

// What the panel says of an event until its code has come: what it is and when it was.

import type { ReactElement } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import type { IncidentEvent } from '@/core/incident/event';
import { describeSpan } from '@/core/time/describe';
import { PlainParagraphs } from '../plain-paragraphs';
import { useWorkspace } from '../workspace/workspace';

export function PanelToCome({ event }: { readonly event: IncidentEvent }): ReactElement {
  const { zone } = useWorkspace().incident;
  return (
    <article aria-labelledby="event-title" aria-busy className="flex flex-col">
      <Skeleton className="mt-1 h-4 w-1/3" />
      <h2 id="event-title" className="mt-3 mb-0.5 font-[620] text-md tracking-[-0.01em] [overflow-wrap:anywhere]">
        <bdi>{event.title}</bdi>
      </h2>
      <p className="mb-3">{describeSpan(event.start, event.end, { style: 'long', zone })}</p>
      <PlainParagraphs text={event.description} />
    </article>
  );
}
