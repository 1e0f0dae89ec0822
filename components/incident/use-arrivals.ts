'use client';

// Shows calmly what others did: says it to whoever cannot see it, and lets the rows of changed events light up once.

import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import { NO_ARRIVAL } from '@/client/live/arrival';
import { useLive } from './live-context';
import { REDUCED_MOTION, useMedia } from './use-media';
import { useWorkspace } from './workspace';

export function useArrival() {
  const { live } = useLive();
  return useSyncExternalStore(
    live.subscribe,
    () => live.snapshot().arrival,
    () => NO_ARRIVAL,
  );
}

/** Says what others did. */
export function useArrivalWords(): void {
  const { announce } = useWorkspace();
  const { count, words } = useArrival();
  // Said once for each arrival, also where two say the same.
  useEffect(() => {
    if (count > 0 && words !== '') announce(words);
  }, [announce, count, words]);
}

const PULSE_MS = 1_600;

/** Lights the row of an event up once whenever it arrives. */
export function useArrivalPulse(row: RefObject<HTMLElement | null>, eventId: string): void {
  const { count, eventIds } = useArrival();
  const isStill = useMedia(REDUCED_MOTION, false);
  const arrived = eventIds.has(eventId) ? count : 0;
  useEffect(() => {
    if (arrived === 0) return;
    const lit = 'color-mix(in oklab, var(--accent) 22%, transparent)';
    // Without motion it is lit for a while and then is not.
    const easing = isStill ? 'steps(1, end)' : 'ease-out';
    row.current?.animate?.([{ backgroundColor: lit }, {}], { duration: PULSE_MS, easing });
  }, [row, arrived, isStill]);
}
