'use client';

import { useSyncExternalStore } from 'react';
import type { InView } from '@/client/listing/events-in-view';
import { usePage } from '../page-state';

/** What the table lists. Renders whoever reads this again when the drawing has come to rest elsewhere, and nobody else. */
export function useListed(): InView {
  const { listed, inStep } = usePage();
  return useSyncExternalStore(inStep.view.watch, listed, listed);
}
