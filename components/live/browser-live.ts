// The browser's side of the live line: the event stream, the lock and the channel that tabs share.

import type { StreamAnswer } from '@/client/live/line';
import type { SharedLinePort, TabChannel } from '@/client/live/shared-line';
import { browserLater, browserRandom } from '@/components/browser/browser-ports';
import { API_ROOT } from '@/core/contracts/api-root';

/** Tabs share a line where the same person looks at the same incident. */
export function browserLine(userId: string, incidentId: string): SharedLinePort {
  const name = `onset.live.${userId}.${incidentId}`;
  return {
    open: (after, signal) => openStream(incidentId, after, signal),
    random: browserRandom,
    later: browserLater,
    // Both exist in secure contexts only, and this server may be reached over plain HTTP.
    hold: typeof navigator !== 'undefined' && navigator.locks ? (onHeld, signal) => hold(name, onHeld, signal) : null,
    channel: typeof BroadcastChannel === 'undefined' ? null : () => tabChannel(name),
  };
}

async function openStream(incidentId: string, after: number, signal: AbortSignal): Promise<StreamAnswer> {
  const headers = { accept: 'text/event-stream', 'last-event-id': String(after) };
  const response = await fetch(`${API_ROOT}/incidents/${incidentId}/stream`, { headers, signal, cache: 'no-store' });
  const { ok, status, body } = response;
  return ok && body ? { kind: 'open', body } : { kind: 'refused', status };
}

function hold(name: string, onHeld: () => void, signal: AbortSignal): void {
  const holding = navigator.locks.request(name, { signal }, () => {
    onHeld();
    return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  });
  // Called off before it was held: that is no failure.
  holding.catch(() => undefined);
}

function tabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (hear) => {
      channel.onmessage = ({ data }) => hear(data);
    },
    close: () => channel.close(),
  };
}
