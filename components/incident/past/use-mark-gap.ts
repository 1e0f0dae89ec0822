'use client';

import { DESK, useMedia, WIDE } from '@/components/browser/use-media';

/** How far apart the labels of the past's line are to be, as a share of the line: none may lie over the next. */
export function useMarkGap(): number {
  const isWide = useMedia(WIDE, true);
  const isDesk = useMedia(DESK, true);
  if (!isWide) return 0.3;
  return isDesk ? 0.09 : 0.16;
}
