'use client';

import { useMemo, useState } from 'react';
import type { Category } from '@/core/incident/vocabulary';
import type { ApproximateTime } from '@/core/time/approximate-time';

/** What a double click on the axis says of an event: when it was, and of which categories it may be; any, if none. */
interface ComposerStart {
  readonly time: ApproximateTime;
  readonly among: readonly Category[];
}

/** Whether the composer of a new event is open. */
export interface ComposerState {
  readonly isOpen: boolean;
  readonly start: ComposerStart | null;
  /** Enter was pressed before the composer's code had come. */
  readonly isToBeAdded: boolean;
  readonly addOnceThere: () => void;
  readonly show: (start?: ComposerStart | null) => void;
  /** Gives the focus back to where it was before. */
  readonly hide: () => void;
}

interface Shown {
  readonly start: ComposerStart | null;
  readonly openedFrom: Element | null;
  readonly isToBeAdded: boolean;
}

export function useComposerState(): ComposerState {
  const [shown, setShown] = useState<Shown | null>(null);
  return useMemo(
    () => ({
      isOpen: shown !== null,
      start: shown?.start ?? null,
      isToBeAdded: shown?.isToBeAdded ?? false,
      addOnceThere: () => setShown(shown && { ...shown, isToBeAdded: true }),
      show: (start = null) =>
        setShown({ start, openedFrom: shown?.openedFrom ?? document.activeElement, isToBeAdded: false }),
      hide: () => {
        setShown(null);
        if (shown?.openedFrom instanceof HTMLElement) shown.openedFrom.focus();
      },
    }),
    [shown],
  );
}
