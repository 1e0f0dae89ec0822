'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { lazily } from '@/core/lazily';

/** Whether a media query holds. The server renders as if it were `rendered`. */
export function useMedia(query: string, rendered: boolean): boolean {
  const { subscribe, holds } = useMemo(() => mediaStore(query), [query]);
  return useSyncExternalStore(subscribe, holds, () => rendered);
}

/** Asking the browser anew at each rendering would take longer than most of what is rendered. */
function mediaStore(query: string) {
  const media = lazily(() => window.matchMedia(query));
  return {
    holds: () => media().matches,
    subscribe: (listener: () => void) => {
      media().addEventListener('change', listener);
      return () => media().removeEventListener('change', listener);
    },
  };
}

/** From here on the panel stands beside the timeline; below it lies over it. */
export const WIDE = '(min-width: 1024px)';

/** The system asks that nothing move on its own. */
export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';

/** The toolbar has one row, and not room for all in it: see there. */
export const CLOSE_TOOLBAR = '(min-width: 1240px) and (max-width: 1439px)';

/** A phone held upright. */
export const NARROW = '(max-width: 639px)';
