'use client';

import { useState } from 'react';
import type { ShownPart } from '@/client/shown-part';
import { usePage } from '../page-state';
import { useViews } from '../views/views-state';

/** What the page showed of the timeline when this was first asked; null where it showed none. */
export function useShownPart(): ShownPart | null {
  const { timeline, address } = usePage();
  const { arrangement } = useViews();
  const [part] = useState(() => {
    const shown = timeline.current?.shown() ?? null;
    return shown && { ...shown, address, arrangement };
  });
  return part;
}
