'use client';

import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds. The server renders as if it were `rendered`. */
export function useMedia(query: string, rendered: boolean): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => rendered,
  );
}

/** From here on the panel stands beside the timeline; below it lies over it. */
export const WIDE = '(min-width: 1024px)';

/** The system asks that nothing move on its own. */
export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/** A phone held upright. */
export const NARROW = '(max-width: 639px)';
