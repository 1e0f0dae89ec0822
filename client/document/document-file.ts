// The bytes of a document that is ready. They do not change, so they are asked for once.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { problemSchema } from '@/core/contracts/problem';
import { documentFileAddress } from './documents';

const KEPT_MS = 10 * 60_000;

export interface AskedFile {
  readonly incidentId: string;
  /** Null where none is ready: the one before stays as a placeholder. */
  readonly documentId: string | null;
}

export const documentFileQuery = (ask: typeof fetch, { incidentId, documentId }: AskedFile) =>
  queryOptions({
    queryKey: ['document-file', incidentId, documentId],
    queryFn: ({ signal }) => readFile(ask, documentFileAddress(incidentId, documentId ?? ''), signal),
    enabled: documentId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
    placeholderData: keepPreviousData,
    networkMode: 'always',
    retry: false,
  });

async function readFile(ask: typeof fetch, address: string, signal: AbortSignal): Promise<Blob> {
  const response = await ask(address, { signal, cache: 'no-store' }).catch((error) => {
    if (signal.aborted) throw error;
    throw new Error('The server did not answer, so the pages are not here yet.');
  });
  if (response.ok) return response.blob();
  const problem = problemSchema.safeParse(await response.json().catch(() => null)).data;
  throw new Error(problem?.detail ?? problem?.title ?? `The server answered ${response.status}.`);
}
