'use client';

// Looking back: which moment of the record the page shows, what it is compared with, and whether the controls are open.

import { createContext, type ReactElement, type ReactNode, useMemo } from 'react';
import type { Comparison } from '@/client/past/past-comparison';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { IncidentState } from '@/core/incident/record/state';
import { useGiven } from '../use-given';

/** The controls, to whoever moves the keyboard's focus for them. */
export const LOOKING_BACK = 'looking-back';

export interface ShownPast {
  readonly moment: MomentQuery;
  /** What was read of it; the present while the first reading is under way, or where it was refused. */
  readonly state: IncidentState;
  /** Another moment than the one that is asked for is still in view. */
  readonly isReading: boolean;
  /** Why this moment cannot be shown; null where it can. */
  readonly problem: string | null;
  /** Null where nothing is compared, or the other moment is still being read. */
  readonly comparison: Comparison | null;
}

export interface PastControls {
  /** Null at present. */
  readonly past: ShownPast | null;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Of these revisions, those that had been made at the moment that is shown. */
export function useMadeByThen<R extends { readonly seq: number }>(revisions: readonly R[] | undefined): readonly R[] {
  const { past } = usePast();
  const last = past === null || past.moment.asOf === undefined ? null : lastShown(past);
  return useMemo(() => (revisions ?? []).filter(({ seq }) => last === null || seq <= last), [revisions, last]);
}

const lastShown = ({ state, comparison }: ShownPast): number => (comparison?.shown ?? state).incident.revision;

const PastContext = createContext<PastControls | null>(null);
const PresentContext = createContext<IncidentState | null>(null);

interface PastProviderProps {
  readonly value: PastControls;
  readonly present: IncidentState;
  readonly children: ReactNode;
}

export function PastProvider({ value, present, children }: PastProviderProps): ReactElement {
  return (
    <PresentContext value={present}>
      <PastContext value={value}>{children}</PastContext>
    </PresentContext>
  );
}

export const usePast = (): PastControls => useGiven(PastContext);

/** The incident as it stands now, whatever is shown. */
export const usePresent = (): IncidentState => useGiven(PresentContext);
