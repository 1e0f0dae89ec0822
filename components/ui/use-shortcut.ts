'use client';

// A key that acts anywhere on the page: not while somebody types or walks a list, not under an open dialog,
// not together with Ctrl, Alt or Meta.

import { useEffect, useEffectEvent } from 'react';

/** Where letters are text or type-ahead. */
const TAKES_LETTERS =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]';

/** True where a plain key belongs to whatever has the focus, or to a dialog above the page. */
export function keyIsTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (event.target instanceof Element && event.target.closest(TAKES_LETTERS) !== null) return true;
  return document.querySelector('[role="dialog"]') !== null;
}

/** `key` as the keyboard names it: "n", "/", "?". Letters match in either case. */
export function useShortcut(key: string, act: () => void, isEnabled = true): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key.toLowerCase() || keyIsTaken(event)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!isEnabled) return;
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isEnabled]);
}
