'use client';

import { useMemo, useState } from 'react';
import type { ApproximateTime } from '@/core/time/approximate-time';

/** Whether the composer of a new event is open. */
export interface ComposerState {
  readonly isOpen: boolean;
  /** A time to begin with, from a double click on the axis. */
  readonly startingAt: ApproximateTime | null;
  readonly show: (startingAt?: ApproximateTime) => void;
  readonly hide: () => void;
}

export function useComposerState(): ComposerState {
  const [shown, setShown] = useState<{ readonly startingAt: ApproximateTime | null } | null>(null);
  return useMemo(
    () => ({
      isOpen: shown !== null,
      startingAt: shown?.startingAt ?? null,
      show: (startingAt) => setShown({ startingAt: startingAt ?? null }),
      hide: () => setShown(null),
    }),
    [shown],
  );
}
