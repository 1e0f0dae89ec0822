// Documents that are made in the background and kept: asked for, watched until they are finished, called off, discarded.
// Asked of the server at once, outside the outbox: whoever has no network cannot wait for a document.

import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { API_ROOT } from '@/core/contracts/api-root';
import {
  type DocumentList,
  type DocumentOut,
  documentListSchema,
  documentOutSchema,
  isUnfinished,
} from '@/core/contracts/document';
import type { DocumentInput } from '@/core/contracts/document-choices';
import type { ProblemFieldError } from '@/core/contracts/problem';
import { through } from './api';
import { errorsOf } from './failure-words';
import { aboutIncident } from './incident-key';
import type { QueryPort } from './incident-queries';
import { get } from './read-incident';

/** How often somebody who waits for one looks: as often as the server asks for. */
const WATCHED_MS = 1_000;

const documentsKey = (incidentId: string) => [...aboutIncident(incidentId), 'documents'] as const;

const pathOf = (incidentId: string): string => `/incidents/${incidentId}/documents`;

/** Every member's, the latest first; looked at again as long as one of them is not finished. */
export const documentsQuery = ({ api }: QueryPort, incidentId: string) =>
  queryOptions({
    queryKey: documentsKey(incidentId),
    queryFn: ({ signal }): Promise<DocumentList> =>
      get({ api, incidentId, signal }, pathOf(incidentId), through(documentListSchema)),
    refetchInterval: ({ state }) => (state.data?.documents.some(isStillMade) ? WATCHED_MS : false),
    refetchOnWindowFocus: true,
    retry: false,
  });

const isStillMade = ({ state }: DocumentOut): boolean => isUnfinished(state);

/** Where the browser gets the file of one that is ready; as an attachment. */
export const documentFileAddress = (incidentId: string, documentId: string): string =>
  `${API_ROOT}${pathOf(incidentId)}/${documentId}/file`;

/** Why the server would not, field by field. */
export class DocumentRefused extends Error {
  constructor(readonly errors: readonly ProblemFieldError[]) {
    super(errors[0]?.detail);
  }
}

export interface DocumentRequest {
  readonly input: DocumentInput;
  /** The same for every attempt at one document, so that a lost answer is not a second document. */
  readonly idempotencyKey: string;
}

export const makeDocumentMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...common(port, incidentId),
    mutationFn: async ({ input, idempotencyKey }: DocumentRequest): Promise<DocumentOut> => {
      const request = { method: 'POST', path: pathOf(incidentId), body: input, idempotencyKey } as const;
      const answer = await port.api(request, through(documentOutSchema));
      if (!answer.ok) throw new DocumentRefused(errorsOf(answer.error));
      return answer.value.value;
    },
  });

/** Calls off one that is not finished, which then says so; discards any other, which then is in no list any more. */
export const discardDocumentMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...common(port, incidentId),
    mutationFn: async (documentId: string): Promise<void> => {
      const answer = await port.api({ method: 'DELETE', path: `${pathOf(incidentId)}/${documentId}` }, () => null);
      if (!answer.ok) throw new DocumentRefused(errorsOf(answer.error));
    },
  });

/** Whether it was done or its answer lost, the list is read again. Without a network it fails at once and says so. */
const common = ({ queryClient }: QueryPort, incidentId: string) => ({
  networkMode: 'always' as const,
  onSettled: () => queryClient.invalidateQueries({ queryKey: documentsKey(incidentId) }),
});
