'use client';

import { useMemo, useState } from 'react';
import type { ApproximateTime } from '@/core/time/approximate-time';

/** Whether the composer of a new event is open. */
export interface ComposerState {
  readonly isOpen: boolean;
  /** A time to begin with, from a double click on the axis. */
  readonly startingAt: ApproximateTime | null;
  /** Enter was pressed before the composer's code had come. */
  readonly isToBeAdded: boolean;
  readonly addOnceThere: () => void;
  readonly show: (startingAt?: ApproximateTime | null) => void;
  /** Gives the focus back to where it was before. */
  readonly hide: () => void;
}

interface Shown {
  readonly startingAt: ApproximateTime | null;
  readonly openedFrom: Element | null;
  readonly isToBeAdded: boolean;
}

export function useComposerState(): ComposerState {
  const [shown, setShown] = useState<Shown | null>(null);
  return useMemo(
    () => ({
      isOpen: shown !== null,
      startingAt: shown?.startingAt ?? null,
      isToBeAdded: shown?.isToBeAdded ?? false,
      addOnceThere: () => setShown(shown && { ...shown, isToBeAdded: true }),
      show: (startingAt = null) =>
        setShown({ startingAt, openedFrom: shown?.openedFrom ?? document.activeElement, isToBeAdded: false }),
      hide: () => {
        setShown(null);
        if (shown?.openedFrom instanceof HTMLElement) shown.openedFrom.focus();
      },
    }),
    [shown],
  );
}
