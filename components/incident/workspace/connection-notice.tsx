'use client';

// Says when the page cannot reach the server: what is done meanwhile is kept and sent later.

import { type ReactElement, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { LineStatus } from '@/client/live/news';
import { UnreadableIncident } from '@/client/read-incident';
import { useWayBack } from '@/client/views/use-page-address';
import { browserLater } from '@/components/browser/browser-ports';
import { useHeard } from '@/components/live/use-heard';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import { useLive } from './live-context';
import { useWorkspace } from './workspace';

export function ConnectionNotice(): ReactElement | null {
  const { session, snapshot, readingError } = useWorkspace();
  const { live } = useLive();
  const line = useLineTrouble();
  const isOnline = useOnline();
  const wayBack = useWayBack('/incidents');
  const failure = failureOf(readingError);
  const unsaved = snapshot.outbox.length;
  const delays = new Set(snapshot.outbox.flatMap(({ phase }) => (phase.kind === 'retrying' ? [phase.delay] : [])));
  if (delays.has('signed-out') || failure === 'signed-out' || line === 'signed-out') {
    const signIn = <ButtonLink href={`/sign-in?next=${encodeURIComponent(wayBack)}`}>Sign in</ButtonLink>;
    return (
      <Pill isProblem action={signIn}>
        You are signed out. {unsaved === 0 ? '' : 'What you changed is kept in this tab until you are back.'}
      </Pill>
    );
  }
  const isUnreachable = delays.has('offline') || failure === 'unreachable';
  if (isOnline && !isUnreachable && line === null) return null;
  const tryNow = () => {
    live.hasten();
    session.hasten();
  };
  return (
    <Pill action={isOnline ? <Button onPress={tryNow}>Try now</Button> : null}>
      {troubleWords(isOnline, isUnreachable)} {unsavedWords(unsaved, isOnline)}
    </Pill>
  );
}

interface PillProps {
  readonly isProblem?: boolean;
  readonly action?: ReactElement | null;
  readonly children: ReactNode;
}

/** In a corner of its own, so that nothing moves when it comes and goes; what scrolls keeps room for it: see `MainView`. */
function Pill({ isProblem = false, action = null, children }: PillProps): ReactElement {
  return (
    <div
      data-over-lower-edge=""
      role={isProblem ? 'alert' : 'status'}
      className="fixed bottom-5 left-5 z-50 flex min-h-11 max-w-[440px] animate-appear items-center gap-3 rounded-lg border border-line-strong bg-raised py-1.5 pr-1.5 pl-3.5 text-sm shadow-raised max-sm:inset-x-3 max-sm:bottom-3 print:hidden"
    >
      <Icon name="warning" className={isProblem ? 'text-attack' : 'text-detect-ink'} />
      <span className="flex-1 pr-2">{children}</span>
      {action}
    </div>
  );
}

function troubleWords(isOnline: boolean, isUnreachable: boolean): string {
  if (!isOnline) return 'You are offline.';
  return isUnreachable ? 'The server cannot be reached.' : 'The live connection is interrupted. Reconnecting …';
}

function unsavedWords(count: number, isOnline: boolean): string {
  if (count === 0) return 'You see what was known before.';
  return `${count === 1 ? 'One change is' : `${count} changes are`} kept here and sent as soon as ${isOnline ? 'it is' : 'you are'} back.`;
}

type LineTrouble = Extract<LineStatus, 'broken' | 'signed-out'>;

/** A server that restarts, or a train in a tunnel, is back sooner than anybody needs to know. */
const WORTH_SAYING_MS = 4_000;

/** What has been wrong with the live line for a while; null where nothing is. */
function useLineTrouble(): LineTrouble | null {
  const status = useHeard(useLive().live, (heard) => heard.status);
  const [said, setSaid] = useState<LineTrouble | null>(null);
  const trouble = status === 'broken' || status === 'signed-out' ? status : null;
  useEffect(() => {
    if (trouble === null) setSaid(null);
    // It may still be the same trouble as the one that was said, tried again meanwhile.
    else return browserLater(() => setSaid(trouble), WORTH_SAYING_MS);
  }, [trouble]);
  // What the server has said needs no second look.
  if (trouble === 'signed-out') return trouble;
  return trouble === null ? null : said;
}

/** Null, too, where the incident is gone, of which there is a page: see `useIsGone`. */
function failureOf(error: Error | null): 'signed-out' | 'unreachable' | null {
  if (error === null) return null;
  if (!(error instanceof UnreadableIncident) || error.failure.kind === 'unreachable') return 'unreachable';
  return error.failure.status === 401 ? 'signed-out' : null;
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
