'use client';

// How words about an event's own times are read: in the zone that the time was stated in, and never relative to the event itself.

import { useMemo } from 'react';
import type { ReadContext } from '@/core/contracts/read-event';
import type { IncidentEvent } from '@/core/incident/event';
import { eventZone, learnedZone } from '@/core/incident/event-zone';
import { anchorsOf } from '@/core/metrics/anchors';
import { useSteadyWorkspace } from '../workspace/workspace';

export function useWhenContext(event: IncidentEvent): ReadContext {
  const { reading } = useSteadyWorkspace();
  return useOwnContext(event.id, eventZone(event, reading.zone));
}

export function useLearnedContext(event: IncidentEvent): ReadContext {
  const { reading } = useSteadyWorkspace();
  return useOwnContext(event.id, learnedZone(event, reading.zone));
}

function useOwnContext(eventId: string, zone: string): ReadContext {
  const { reading, holders } = useSteadyWorkspace();
  return useMemo(
    () => ({ ...reading, zone, milestones: anchorsOf(holders, eventId) }),
    [reading, zone, holders, eventId],
  );
}
