'use client';

// The files on their way, for the whole page: they go on while somebody looks at other events. Files dropped beside every
// place that takes them do nothing, rather than replace the page.

import { createContext, type ReactElement, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { sendFile } from '@/client/evidence/evidence-transfer';
import { EvidenceUploads, type Upload } from '@/client/evidence/evidence-uploads';
import { readRecordAgain } from '@/client/history/record-news';
import { incidentKey } from '@/client/incident-key';
import type { QueryPort } from '@/client/incident-queries';
import { browserId, browserLater } from '@/components/browser/browser-ports';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import type { IncidentState } from '@/core/incident/record/state';
import { useGiven } from '../use-given';
import { useSteadyWorkspace } from '../workspace/workspace';
import { holdsFiles } from './evidence-files';

const UploadsContext = createContext<EvidenceUploads | null>(null);

export function EvidenceUploadsProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { incident, queries, announce } = useSteadyWorkspace();
  const [uploads] = useState(() => openUploads(incident.id, queries, announce));
  useEffect(() => {
    const goOn = () => uploads.retryBroken();
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [uploads]);
  useStrayDrops();
  useLeaveWarning(
    useSyncExternalStore(
      uploads.subscribe,
      () => areComing(uploads.snapshot()),
      () => false,
    ),
  );
  return <UploadsContext.Provider value={uploads}>{children}</UploadsContext.Provider>;
}

export const useUploads = (): EvidenceUploads => useGiven(UploadsContext);

/** Those of one event, or of the incident as a whole. */
export function useUploadsOf(eventId: string | null): readonly Upload[] {
  const uploads = useUploads();
  const all = useSyncExternalStore(uploads.subscribe, uploads.snapshot, () => NONE);
  return all.filter((upload) => upload.eventId === eventId);
}

const NONE: readonly Upload[] = [];

function openUploads(incidentId: string, { queryClient }: QueryPort, announce: (words: string) => void) {
  return new EvidenceUploads({
    incidentId,
    send: sendFile,
    newId: browserId,
    isOnline: () => navigator.onLine,
    arrived: async ({ name, sha256 }) => {
      announce(`${name} is added`);
      await readRecordAgain(queryClient, incidentId);
      await untilKnown(queryClient, incidentId, sha256);
    },
  });
}

/** More than any reading takes: what is not shown by then was erased again meanwhile. */
const MOST_WAITED_MS = 60_000;

/** A reading can fail after an upload that did not: until one shows the file, it stays among those on their way. */
function untilKnown(queryClient: QueryPort['queryClient'], incidentId: string, sha256: string): Promise<void> {
  const isKnown = () =>
    queryClient.getQueryData<IncidentState>(incidentKey(incidentId))?.evidence.has(sha256) !== false;
  return new Promise((resolve) => {
    if (isKnown()) return resolve();
    const done = () => {
      stopWaiting();
      stopListening();
      resolve();
    };
    const stopWaiting = browserLater(done, MOST_WAITED_MS);
    const stopListening = queryClient.getQueryCache().subscribe(() => {
      if (isKnown()) done();
    });
  });
}

function useStrayDrops(): void {
  useEffect(() => {
    const ignore = (event: DragEvent) => {
      if (event.defaultPrevented || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', ignore);
    window.addEventListener('drop', ignore);
    return () => {
      window.removeEventListener('dragover', ignore);
      window.removeEventListener('drop', ignore);
    };
  }, []);
}

/** What the server refused is given up, or sent again from where it came. */
const areComing = (uploads: readonly Upload[]): boolean => uploads.some(({ phase }) => phase.kind !== 'refused');
