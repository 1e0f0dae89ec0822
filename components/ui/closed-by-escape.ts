import type { KeyboardEvent } from 'react';

/** For what Escape closes: not where something within has used the key, and nothing beyond hears it. */
export const closedByEscape =
  (close: () => void) =>
  (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || key.defaultPrevented) return;
    key.preventDefault();
    key.stopPropagation();
    close();
  };
