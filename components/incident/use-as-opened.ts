'use client';

import { useMemo } from 'react';
import type { IncidentEvent } from '@/core/incident/event';
import { useWorkspace } from './workspace';

/** The event as it stood when that editor was opened, which is what its author saw; as it stands where none is open. */
export function useAsOpened(event: IncidentEvent, draftName: string): IncidentEvent {
  const opening = useWorkspace().drafts.opening(draftName);
  return useMemo(() => ({ ...event, ...opening }), [event, opening]);
}
