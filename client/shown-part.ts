// The part of the timeline that the page shows, as what asks for a picture of it says it.

import { PICTURE_WIDTH_PX } from '@/core/contracts/export-query';
import { toRfc3339 } from '@/core/time/instant';
import type { View } from '@/core/timeline/axis/scale';
import type { LaneArrangement } from '@/core/timeline/lanes/arranged';
import type { PageAddress } from './views/page-address';

export interface ShownPart {
  readonly view: View;
  /** Of the drawing. */
  readonly widthPx: number;
  readonly address: Pick<PageAddress, 'folded' | 'lanes' | 'search' | 'categories'>;
  readonly arrangement: LaneArrangement;
}

/** The parameters of an export that draw the same; what is usual is left out. */
export function partParameters({ view, widthPx, address, arrangement }: ShownPart): Readonly<Record<string, string>> {
  const { folded, lanes, search, categories } = address;
  const { order, collapsed } = arrangement;
  const { least, usual, most } = PICTURE_WIDTH_PX;
  const drawnPx = Math.min(most, Math.max(least, Math.round(widthPx)));
  return {
    from: toRfc3339(view.from),
    to: toRfc3339(view.to),
    ...(lanes !== 'category' && { lanes }),
    ...(order.length > 0 && { order: order.join(',') }),
    ...(collapsed.length > 0 && { collapsed: collapsed.join(',') }),
    ...(!folded && { folds: 'false' }),
    ...(search.trim() !== '' && { q: search.trim() }),
    ...(categories.length > 0 && { category: categories.join(',') }),
    ...(drawnPx !== usual && { widthPx: String(drawnPx) }),
  };
}
