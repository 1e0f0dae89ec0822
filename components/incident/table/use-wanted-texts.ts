'use client';

import { useEffect } from 'react';
import { type IncidentEvent, isOutline } from '@/core/incident/event';
import { useSteadyWorkspace } from '../workspace/workspace';

/** Has the texts read of the rows that are drawn, where their events are known in outline alone. */
export function useWantedTexts(listed: readonly IncidentEvent[], from: number, to: number): void {
  const { details } = useSteadyWorkspace();
  useEffect(() => {
    const drawn = listed.slice(from, to).filter(isOutline);
    details.want(drawn.map(({ id }) => id));
  }, [details, listed, from, to]);
}
