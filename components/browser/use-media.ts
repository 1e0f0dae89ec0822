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

// Widths as app/globals.css and Tailwind have them, in the same unit: whoever reads larger letters has the narrow page earlier,
// and what scripts leave out must be what styles leave out.

/** From `lg` on the panel stands beside the timeline; below it lies over it. */
export const WIDE = '(min-width: 64rem)';

/** While the page is laid out for a printer, which is narrower than most windows. */
export const PAPER = 'print';

/** A phone held upright: `max-sm`. */
export const NARROW = '(width < 40rem)';

/** All of the toolbar has room: `desk`. */
export const DESK = '(min-width: 90rem)';

/** The toolbar has one row, and not room for all in it: `row:max-desk`. */
export const CLOSE_TOOLBAR = '(min-width: 77.5rem) and (width < 90rem)';

/** The system asks that nothing move on its own. */
export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';
