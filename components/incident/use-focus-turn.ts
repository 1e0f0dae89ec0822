'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useSteadyWorkspace } from './workspace/workspace';

const TAKES_FOCUS = 'input, textarea, button';

/**
 * Moves the focus into an editor that was opened just now, or back to what opens it once it was closed. One that was
 * found open, after a reload or on walking by, leaves the focus where it is.
 */
export function useFocusTurn<E extends HTMLElement>(draftName: string, to: 'open' | 'closed'): RefObject<E | null> {
  const { drafts } = useSteadyWorkspace();
  const element = useRef<E>(null);
  useEffect(() => {
    if (!drafts.takeTurn(draftName, to)) return;
    const { current } = element;
    // A form that opens below what is in sight is seen to its last button, where there is room.
    if (to === 'open') current?.scrollIntoView({ block: 'nearest' });
    (current?.matches(TAKES_FOCUS) ? current : current?.querySelector<HTMLElement>(TAKES_FOCUS))?.focus();
  }, [drafts, draftName, to]);
  return element;
}
