'use client';

// A function that stays the same while what it does may change: what is given it needs not be rendered again.

import { useCallback, useLayoutEffect, useRef } from 'react';

/** For what is called when somebody does something, never while rendering. */
export function useSteady<Told extends readonly unknown[], Answer>(act: (...told: Told) => Answer) {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...told: Told): Answer => latest.current(...told), []);
}
