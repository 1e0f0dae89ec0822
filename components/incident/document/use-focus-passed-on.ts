'use client';

import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

/** Where the focus was on a control of this row that gave way to others, the last of them takes it over. */
export function useFocusPassedOn(row: RefObject<HTMLElement | null>) {
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (held.current === null || held.current.isConnected) return;
    const isElsewhere = document.activeElement?.matches('input, textarea, button, a');
    const next = Array.from(row.current?.querySelectorAll<HTMLElement>('a, button:not(:disabled)') ?? []).at(-1);
    if (next === undefined && !isElsewhere) return;
    held.current = null;
    if (!isElsewhere) next?.focus();
  });
  return {
    onFocus: ({ target }: FocusEvent) => {
      held.current = target;
    },
    // What is taken away loses the focus to nothing.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) held.current = null;
    },
  };
}
