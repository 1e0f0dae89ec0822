'use client';

import { useMemo, useState } from 'react';
import type { ApproximateTime } from '@/core/time/approximate-time';

/** Whether the composer of a new event is open. */
export interface ComposerState {
  readonly isOpen: boolean;
  /** A time to begin with, from a double click on the axis. */
  readonly startingAt: ApproximateTime | null;
  readonly show: (startingAt?: ApproximateTime | null) => void;
  /** Gives the focus back to where it was before. */
  readonly hide: () => void;
}

interface Shown {
  readonly startingAt: ApproximateTime | null;
  readonly openedFrom: Element | null;
}

export function useComposerState(): ComposerState {
  const [shown, setShown] = useState<Shown | null>(null);
  return useMemo(
    () => ({
      isOpen: shown !== null,
      startingAt: shown?.startingAt ?? null,
      show: (startingAt = null) => setShown({ startingAt, openedFrom: shown?.openedFrom ?? document.activeElement }),
      hide: () => {
        setShown(null);
        if (shown?.openedFrom instanceof HTMLElement) shown.openedFrom.focus();
      },
    }),
    [shown],
  );
}
