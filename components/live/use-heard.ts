'use client';

import { useSyncExternalStore } from 'react';
import type { LiveIncident, LiveSnapshot } from '@/client/live/live-incident';

/** A part of what is heard of the incident as it happens. Renders again when that part is another, and at nothing else. */
export function useHeard<Part>(live: LiveIncident, partOf: (heard: LiveSnapshot) => Part): Part {
  return useSyncExternalStore(
    live.subscribe,
    () => partOf(live.snapshot()),
    () => partOf(live.serverSnapshot()),
  );
}
