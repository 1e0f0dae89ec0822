'use client';

// The walk over the rows of a table by keyboard: arrows, Home and End select another row; with Shift, all on the way are chosen.

import type { KeyboardEvent, RefObject } from 'react';
import type { IncidentEvent } from '@/core/incident/event';
import { usePage } from '../page-state';

interface RowWalk {
  readonly listed: readonly IncidentEvent[];
  /** Below 0 where none of them is selected. */
  readonly selectedIndex: number;
  /** Set where the focus is to go along. */
  readonly focusFollows: RefObject<boolean>;
}

export function useRowWalk({ listed, selectedIndex, focusFollows }: RowWalk): (event: KeyboardEvent) => void {
  const { select, chosen } = usePage();
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextIndex(event.key, selectedIndex, listed.length);
    const target = next === null ? undefined : listed[next];
    if (!target) return;
    event.preventDefault();
    focusFollows.current = true;
    if (event.shiftKey) chosen.choose(target.id, 'range');
    select(target.id);
  };
}

function nextIndex(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, current + 1);
    case 'ArrowUp':
      return current < 0 ? count - 1 : Math.max(0, current - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
