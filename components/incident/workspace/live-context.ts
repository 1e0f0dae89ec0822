'use client';

// The live side of the page, apart from the workspace: it is the same for as long as the page is open, so the many rows
// that listen to it are not drawn again with every key that is pressed.

import { createContext } from 'react';
import type { LiveIncident } from '@/client/live/live-incident';
import { useGiven } from '../use-given';

export interface LivePage {
  readonly live: LiveIncident;
  /** Whoever looks. */
  readonly ownId: string;
}

const LiveContext = createContext<LivePage | null>(null);

export const LiveProvider = LiveContext.Provider;

export const useLive = (): LivePage => useGiven(LiveContext);
