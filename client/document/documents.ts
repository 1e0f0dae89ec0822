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
import { through } from '../api';
import { askedAtOnce, readingAgain } from '../asked-at-once';
import { aboutIncident } from '../incident-key';
import type { QueryPort } from '../incident-queries';
import { get } from '../read-incident';

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

export interface DocumentRequest {
  readonly input: DocumentInput;
  /** The same for every attempt at one document, so that a lost answer is not a second document. */
  readonly idempotencyKey: string;
}

/** Refused with `NotDone`. */
export const makeDocumentMutation = ({ api, queryClient }: QueryPort, incidentId: string) =>
  mutationOptions({
    ...readingAgain(queryClient, documentsKey(incidentId)),
    mutationFn: ({ input, idempotencyKey }: DocumentRequest): Promise<DocumentOut> =>
      askedAtOnce(
        api,
        { method: 'POST', path: pathOf(incidentId), body: input, idempotencyKey },
        through(documentOutSchema),
      ),
  });

/** Calls off one that is not finished, which then says so; discards any other, which then is in no list any more. */
export const discardDocumentMutation = ({ api, queryClient }: QueryPort, incidentId: string) =>
  mutationOptions({
    ...readingAgain(queryClient, documentsKey(incidentId)),
    mutationFn: (documentId: string): Promise<null> =>
      askedAtOnce(api, { method: 'DELETE', path: `${pathOf(incidentId)}/${documentId}` }, () => null),
  });
