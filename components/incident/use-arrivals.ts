'use client';

// Shows calmly what others did: says it to whoever cannot see it, and lets the rows of changed events light up once.

import { type RefObject, useEffect, useRef } from 'react';
import type { Arrival } from '@/client/live/arrival';
import { REDUCED_MOTION, useMedia } from '@/components/browser/use-media';
import { useHeard } from '@/components/live/use-heard';
import { EVENT_OF_ROW } from './table/event-of-row';
import { useLive } from './workspace/live-context';
import { useSteadyWorkspace } from './workspace/workspace';

export const useArrival = (): Arrival => useHeard(useLive().live, ({ arrival }) => arrival);

/** Says what others did. */
export function useArrivalWords(): void {
  const { announce } = useSteadyWorkspace();
  const { count, words } = useArrival();
  // Said once for each arrival, also where two say the same.
  useEffect(() => {
    if (count > 0 && words !== '') announce(words);
  }, [announce, count, words]);
}

const PULSE_MS = 1_600;

/**
 * Lights the rows of what has just arrived up, each once.
 * @param drawn what tells that other rows are drawn now
 */
export function useArrivalPulses(box: RefObject<HTMLElement | null>, drawn: unknown): void {
  const { count, eventIds } = useArrival();
  const isStill = useMedia(REDUCED_MOTION, false);
  const lit = useRef<{ readonly count: number; readonly ids: Set<string> }>({ count, ids: new Set() });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks at the rows, whichever are drawn
  useEffect(() => {
    if (lit.current.count !== count) lit.current = { count, ids: new Set() };
    if (eventIds.size === lit.current.ids.size) return;
    for (const row of box.current?.querySelectorAll(`[${EVENT_OF_ROW}]`) ?? []) {
      const id = row.getAttribute(EVENT_OF_ROW) ?? '';
      if (!eventIds.has(id) || lit.current.ids.has(id)) continue;
      lit.current.ids.add(id);
      pulse(row, isStill);
    }
  }, [box, drawn, count, eventIds, isStill]);
}

function pulse(row: Element, isStill: boolean): void {
  const lit = 'color-mix(in oklab, var(--accent) 22%, transparent)';
  // Without motion it is lit for a while and then is not.
  const easing = isStill ? 'steps(1, end)' : 'ease-out';
  row.animate?.([{ backgroundColor: lit }, {}], { duration: PULSE_MS, easing });
}
