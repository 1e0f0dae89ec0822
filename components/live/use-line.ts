'use client';

// Keeps an incident live while the page is open, and lets go of the line, and of being here, once nobody has looked at the
// page for a while: a browser has few connections to share.

import { useEffect } from 'react';
import type { LiveIncident } from '@/client/live/live-incident';
import type { PresenceTeller } from '@/client/live/presence-teller';
import { browserLater } from '@/components/browser/browser-ports';

const AWAY_AFTER_MS = 60_000;

export function useLine(live: LiveIncident, presence: Pick<PresenceTeller, 'come' | 'leave'>): void {
  useEffect(() => {
    live.start();
    const stopWatching = watchAttention({
      come: () => {
        live.wake();
        presence.come();
      },
      go: () => {
        live.rest();
        presence.leave();
      },
    });
    const events = new AbortController();
    const on = (name: string, act: () => void) => window.addEventListener(name, act, { signal: events.signal });
    on('online', () => live.hasten());
    on('offline', () => live.lose());
    on('pagehide', () => presence.leave());
    return () => {
      events.abort();
      stopWatching();
      presence.leave();
      live.stop();
    };
  }, [live, presence]);
}

interface Attention {
  readonly come: () => void;
  readonly go: () => void;
}

/** A page that opens in the background waits until it is first looked at. */
function watchAttention({ come, go }: Attention): () => void {
  let cancelTimer: () => void = () => undefined;
  const look = () => {
    cancelTimer();
    if (document.visibilityState === 'visible') come();
    else cancelTimer = browserLater(go, AWAY_AFTER_MS);
  };
  look();
  const events = new AbortController();
  document.addEventListener('visibilitychange', look, { signal: events.signal });
  // A page that comes out of the browser's memory of pages has not been closed after all.
  window.addEventListener('pageshow', look, { signal: events.signal });
  return () => {
    cancelTimer();
    events.abort();
  };
}
