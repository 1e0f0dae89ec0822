'use client';

import { usePage } from './page-state';

/** Brings what is selected into view, with its surroundings; null where nothing is that has a date. */
export function useFitSelection(): (() => void) | null {
  const { selected, timeline } = usePage();
  if (selected === null || (selected.start === null && selected.end === null)) return null;
  return () => timeline.current?.zoomTo([selected.id]);
}
