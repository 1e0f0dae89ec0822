'use client';

import { useMemo, useSyncExternalStore } from 'react';
import type { IncidentEvent } from '@/core/incident/event';
import { useSteadyWorkspace } from './workspace/workspace';

/** The event as it stood when that editor was opened, which is what its author saw; as it stands where none is open. */
export function useAsOpened(event: IncidentEvent, draftName: string): IncidentEvent {
  const { drafts } = useSteadyWorkspace();
  const opening = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.opening(draftName),
    () => null,
  );
  return useMemo(() => ({ ...event, ...opening }), [event, opening]);
}
