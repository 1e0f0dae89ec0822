// An undated event under way from the tray, before it reaches the plot.

import type { ReactElement } from 'react';
import { Dot } from '@/components/ui/dot';
import { CATEGORY_TONES } from '@/components/ui/tones';
import type { IncidentEvent } from '@/core/incident/event';
import type { Place } from './stage/stage-facts';

export function CarriedEvent({ event, place }: { readonly event: IncidentEvent; readonly place: Place }): ReactElement {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute top-0 left-0 z-20 flex h-7 max-w-64 items-center gap-1.5 rounded-full border border-accent bg-raised px-2.5 text-ink text-xs shadow-raised"
      style={{ transform: `translate(${place.xPx - 14}px, ${place.yPx - 14}px)` }}
    >
      <Dot tone={CATEGORY_TONES[event.category]} />
      <span dir="auto" className="truncate text-left">
        {event.title}
      </span>
    </div>
  );
}
