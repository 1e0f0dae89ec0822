'use client';

// A time in the title of an event that has no date: offered, as while the title is typed, and taken over at a press.

import { type ReactElement, useMemo } from 'react';
import { changedFields } from '@/client/edit-event';
import type { ReadContext } from '@/core/contracts/read-event';
import type { IncidentEvent } from '@/core/incident/event';
import { timeWithin } from '@/core/time/time-within';
import { TimeSuggestion } from '../times/interpretation-line';
import { useWhenContext } from '../times/use-own-context';
import { useActions } from '../workspace/use-actions';

export function TimeInTitle({ event }: { readonly event: IncidentEvent }): ReactElement | null {
  const { changeEvent } = useActions();
  const reading = useWhenContext(event);
  const offer = useMemo(() => offerFor(event, reading), [event, reading]);
  if (offer === null) return null;
  return (
    <p className="mt-0.5 text-ink-3 text-xs">
      Was it <TimeSuggestion words={offer.when} onTake={() => changeEvent(event.id, offer.changes)} />?
    </p>
  );
}

function offerFor(event: IncidentEvent, reading: ReadContext) {
  // "Yesterday" was the day before somebody typed it.
  const context = { ...reading, now: event.createdAt };
  const found = timeWithin(event.title, context);
  if (found === null) return null;
  const changes = changedFields(found, event, context);
  return changes.ok ? { when: found.when, changes: changes.value } : null;
}
