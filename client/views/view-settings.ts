// What a saved view keeps of the page, and what the page shows of a saved view.

import type { ViewSettings } from '@/core/contracts/saved-view';
import { type Instant, toRfc3339 } from '@/core/time/instant';
import { readDateTime } from '@/core/time/rfc3339';
import type { View } from '@/core/timeline/axis/scale';
import type { LaneArrangement } from '@/core/timeline/lanes/arranged';
import type { PageAddress } from './page-address';

type Shown = Pick<PageAddress, 'view' | 'search' | 'categories' | 'folded' | 'lanes' | 'sort' | 'inView'>;

/** @param window what the timeline shows; null where the page shows none */
export const settingsOf = (
  { view, search, categories, folded, lanes, sort, inView }: Shown,
  { order, collapsed }: LaneArrangement,
  window: View | null,
): ViewSettings => ({
  view: view === 'table' ? 'table' : 'timeline',
  window: window && { from: toRfc3339(window.from), to: toRfc3339(window.to) },
  ...{ lanes, order: [...order], collapsed: [...collapsed], folds: folded, q: search.trim() },
  category: [...categories],
  sort,
  inView,
});

export const shownBy = ({ view, q, category, folds, lanes, sort, inView }: ViewSettings): Shown => ({
  ...{ view, search: q, categories: category, folded: folds, lanes, sort, inView },
});

export const arrangementOf = ({ order, collapsed }: ViewSettings): LaneArrangement => ({ order, collapsed });

/** Null where the view has none, or it lies beyond what a timeline can show. */
export function windowOf({ window }: ViewSettings): View | null {
  const [from, to] = [window && instantOf(window.from), window && instantOf(window.to)];
  return from === null || to === null || from >= to ? null : { from, to };
}

function instantOf(said: string): Instant | null {
  const read = readDateTime(said, 'UTC');
  return read?.ok ? read.value.earliest : null;
}

/** Whether the page shows something else than a view keeps. Where it looks is not compared: it moves with every breath. */
export function hasChanged(settings: ViewSettings, shown: Shown, arrangement: LaneArrangement): boolean {
  const now = settingsOf(shown, arrangement, null);
  return JSON.stringify({ ...now, window: null }) !== JSON.stringify({ ...inOrder(settings), window: null });
}

/** Its members in the order in which this file writes them. */
const inOrder = (settings: ViewSettings): ViewSettings => settingsOf(shownBy(settings), arrangementOf(settings), null);
