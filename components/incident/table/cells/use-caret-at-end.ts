'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** The caret stands where one goes on writing. */
export function useCaretAtEnd(): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const { current } = input;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return input;
}
