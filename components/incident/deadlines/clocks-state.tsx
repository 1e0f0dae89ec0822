'use client';

// The disclosure clocks of what the page shows, as they stand now: read once for each revision, and moved on at the very
// moment at which one of them stands otherwise. Looking back, they are those of the record at that moment.

import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { nextTurn, standingAt } from '@/client/deadlines/clock-standing';
import { clocksQuery, type ReadClock } from '@/client/deadlines/clocks';
import { browserLater, browserNow } from '@/components/browser/browser-ports';
import type { MomentQuery } from '@/core/contracts/moment-query';
import { nextClock } from '@/core/disclosure/next-clock';
import { NO_OBLIGATIONS, type Obligations } from '@/core/disclosure/obligations';
import { type Instant, instant, MICROS_PER_MS } from '@/core/time/instant';
import { usePast } from '../past/past-state';
import { useGiven } from '../use-given';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface Clocks {
  /** In the order of what is next; empty until they are read. */
  readonly clocks: readonly ReadClock[];
  /** The one to name first; null where nothing asks for anything at a date. */
  readonly next: ReadClock | null;
  /** The moment at which they stand like this. */
  readonly now: Instant;
  readonly obligations: Obligations;
  /** Whether any rule was decided to apply. */
  readonly isDecided: boolean;
  readonly reading: 'done' | 'under-way' | 'failed';
  readonly readAgain: () => void;
}

const ClocksContext = createContext<Clocks | null>(null);

export const useClocks = (): Clocks => useGiven(ClocksContext);

const NONE: readonly ReadClock[] = [];
const NOW: MomentQuery = {};

export function ClocksProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { queries, incident } = useSteadyWorkspace();
  const { past } = usePast();
  const moment = past?.moment ?? NOW;
  const obligations = incident.obligations ?? NO_OBLIGATIONS;
  const isDecided = obligations.decisions.some(({ applies }) => applies);
  const asked = { incidentId: incident.id, revision: incident.revision, moment };
  const { data, isError, refetch } = useQuery(
    { ...clocksQuery(queries, asked), enabled: isDecided },
    queries.queryClient,
  );
  const told = (isDecided ? data?.clocks : undefined) ?? NONE;
  const { warnHours } = obligations;
  const now = useTurningNow(told, warnHours, past === null ? null : (data?.now ?? null));
  const clocks = useMemo(
    () => told.map((clock) => ({ ...clock, status: standingAt(clock, now, warnHours) })),
    [told, now, warnHours],
  );
  const reading = !isDecided || data !== undefined ? 'done' : isError ? 'failed' : 'under-way';
  const value = useMemo(
    (): Clocks => ({
      ...{ clocks, now, obligations, isDecided, reading },
      next: nextClock(clocks, now),
      readAgain: () => void refetch(),
    }),
    [clocks, now, obligations, isDecided, reading, refetch],
  );
  return <ClocksContext value={value}>{children}</ClocksContext>;
}

/** The page's minute, and besides every moment at which a clock turns. */
function useTurningNow(clocks: readonly ReadClock[], warnHours: readonly number[], shown: Instant | null): Instant {
  const { now: minute } = useSteadyWorkspace();
  const [turned, setTurned] = useState(minute);
  const now = shown ?? instant(Math.max(turned, minute));
  const next = useMemo(() => nextTurn(clocks, now, warnHours), [clocks, now, warnHours]);
  useEffect(() => {
    if (next === null || shown !== null) return;
    // Timers know no fractions, and one that rings too early would find everything as it was.
    const delayMs = Math.ceil((next - browserNow()) / MICROS_PER_MS);
    // What lies further ahead is found by a later minute.
    if (delayMs > LONGEST_WAIT_MS) return;
    return browserLater(() => setTurned(browserNow()), Math.max(0, delayMs));
  }, [next, shown]);
  return now;
}

const LONGEST_WAIT_MS = 120_000;
