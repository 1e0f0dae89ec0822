'use client';

// Says when the page cannot reach the server: what is done meanwhile is kept and sent later.

import { type ReactElement, type ReactNode, useSyncExternalStore } from 'react';
import { UnreadableIncident } from '@/client/read-incident';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import { useWorkspace } from './workspace';

export function ConnectionNotice(): ReactElement | null {
  const { session, snapshot, readingError } = useWorkspace();
  const isOnline = useOnline();
  const failure = failureOf(readingError);
  const unsaved = snapshot.outbox.length;
  const delays = new Set(snapshot.outbox.flatMap(({ phase }) => (phase.kind === 'retrying' ? [phase.delay] : [])));
  if (delays.has('signed-out') || failure === 'signed-out') {
    const next = typeof window === 'undefined' ? '/incidents' : window.location.pathname;
    const signIn = <ButtonLink href={`/sign-in?next=${encodeURIComponent(next)}`}>Sign in</ButtonLink>;
    return (
      <Pill isProblem action={signIn}>
        You are signed out. {unsaved === 0 ? '' : 'What you changed is kept in this tab until you are back.'}
      </Pill>
    );
  }
  if (failure === 'gone') {
    return <Pill isProblem>You are no longer a member of this incident. What you see may be out of date.</Pill>;
  }
  if (isOnline && !delays.has('offline') && failure !== 'unreachable') return null;
  return (
    <Pill action={unsaved === 0 ? null : <Button onPress={() => session.hasten()}>Try now</Button>}>
      {isOnline ? 'The server cannot be reached.' : 'You are offline.'} {unsavedWords(unsaved)}
    </Pill>
  );
}

interface PillProps {
  readonly isProblem?: boolean;
  readonly action?: ReactElement | null;
  readonly children: ReactNode;
}

/** In a corner of its own, so that nothing moves when it comes and goes. */
function Pill({ isProblem = false, action = null, children }: PillProps): ReactElement {
  return (
    <div
      role={isProblem ? 'alert' : 'status'}
      className="fixed bottom-5 left-5 z-50 flex min-h-11 max-w-[440px] animate-appear items-center gap-3 rounded-lg border border-line-strong bg-raised py-1.5 pr-1.5 pl-3.5 text-sm shadow-raised max-sm:inset-x-3 max-sm:bottom-3"
    >
      <Icon name="warning" className={isProblem ? 'text-attack' : 'text-detect-ink'} />
      <span className="flex-1 pr-2">{children}</span>
      {action}
    </div>
  );
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
