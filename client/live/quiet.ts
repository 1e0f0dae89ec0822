// Waits for the answer to what is on its way to the server: the number that was heard is often that of the very change
// made here, and reading it again would be for nothing.

import type { IncidentSession } from '../incident-session';

export interface QuietPort {
  readonly session: Pick<IncidentSession, 'snapshot' | 'subscribe'>;
  readonly later: (act: () => void, delayMs: number) => () => void;
}

/** Nobody else's change waits longer than this for an answer to one's own. */
const AT_MOST_MS = 100;

export function quiet({ session, later }: QuietPort): Promise<void> {
  const isSending = () => session.snapshot().outbox.some(({ phase }) => phase.kind === 'sending');
  if (!isSending()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      stopListening();
      cancelTimer();
      resolve();
    };
    const cancelTimer = later(end, AT_MOST_MS);
    const stopListening = session.subscribe(() => (isSending() ? undefined : end()));
  });
}
