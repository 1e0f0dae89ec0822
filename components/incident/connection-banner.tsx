'use client';

// Says when the page cannot reach the server: what is done meanwhile is kept and sent later.

import { type ReactElement, useSyncExternalStore } from 'react';
import { UnreadableIncident } from '@/client/read-incident';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { useWorkspace } from './workspace';

export function ConnectionBanner(): ReactElement | null {
  const { session, snapshot, may, readingError } = useWorkspace();
  const isOnline = useOnline();
  const failure = failureOf(readingError);
  const unsaved = snapshot.outbox.length;
  const tryNow = <Button onPress={() => session.hasten()}>Try now</Button>;
  const delays = new Set(snapshot.outbox.flatMap(({ phase }) => (phase.kind === 'retrying' ? [phase.delay] : [])));
  if (delays.has('signed-out') || failure === 'signed-out') {
    const next = typeof window === 'undefined' ? '/incidents' : window.location.pathname;
    return (
      <Banner
        tone="problem"
        actions={<ButtonLink href={`/sign-in?next=${encodeURIComponent(next)}`}>Sign in</ButtonLink>}
      >
        You are signed out. {unsaved === 0 ? '' : 'What you changed is kept in this tab until you are back.'}
      </Banner>
    );
  }
  if (failure === 'gone') {
    return (
      <Banner tone="problem">You are no longer a member of this incident. What you see may be out of date.</Banner>
    );
  }
  if (!isOnline || delays.has('offline') || failure === 'unreachable') {
    return (
      <Banner actions={unsaved === 0 ? undefined : tryNow}>
        {isOnline ? 'The server cannot be reached.' : 'You are offline.'} {unsavedWords(unsaved)}
      </Banner>
    );
  }
  return may('edit-events') ? null : <Banner>You may read this incident, not change it.</Banner>;
}

function unsavedWords(count: number): string {
  if (count === 0) return 'You see what was known before.';
  return `${count === 1 ? 'One change is' : `${count} changes are`} kept here and sent as soon as it is back.`;
}

type ReadingFailure = 'signed-out' | 'gone' | 'unreachable' | null;

function failureOf(error: Error | null): ReadingFailure {
  if (!(error instanceof UnreadableIncident)) return error ? 'unreachable' : null;
  const { failure } = error;
  if (failure.kind === 'unreachable') return 'unreachable';
  return failure.status === 401 ? 'signed-out' : 'gone';
}

function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
    () => true,
  );
}
