'use client';

// Whether the server has said that there is no such incident for the reader any more.

import { UnreadableIncident } from '@/client/read-incident';
import { useHeard } from '@/components/live/use-heard';
import { useLive } from './live-context';
import { useSteadyWorkspace } from './workspace';

export function useIsGone(): boolean {
  const { readingError } = useSteadyWorkspace();
  const status = useHeard(useLive().live, (heard) => heard.status);
  return status === 'gone' || isGone(readingError);
}

function isGone(error: Error | null): boolean {
  if (!(error instanceof UnreadableIncident)) return false;
  const { failure } = error;
  return failure.kind === 'problem' && (failure.status === 403 || failure.status === 404);
}
