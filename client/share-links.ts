// The share links of an incident and the revision that live ones show. Asked of the server at once, outside the outbox:
// nobody is shown a link that is not made yet, and what was released cannot be taken back by an undo.

import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ProblemFieldError } from '@/core/contracts/problem';
import {
  type MadeShareLink,
  madeShareLinkSchema,
  releaseOutSchema,
  type ShareLinkInput,
  type ShareLinkList,
  type ShareLinkOut,
  type ShareLinkPatch,
  shareLinkListSchema,
  shareLinkOutSchema,
  type ViewingList,
  viewingListSchema,
} from '@/core/contracts/share-link';
import { type ApiRequest, through } from './api';
import { errorsOf } from './failure-words';
import { aboutIncident } from './incident-key';
import type { QueryPort } from './incident-queries';
import { get } from './read-incident';

/** Short enough to see somebody open a link while one is on the telephone with them. */
const WATCHED_MS = 4_000;
const FRESH_MS = 15_000;

const shareLinksKey = (incidentId: string) => [...aboutIncident(incidentId), 'share-links'] as const;

const pathOf = (incidentId: string): string => `/incidents/${incidentId}/share-links`;

/** @param isWatched whether somebody looks at the list, so that viewings appear in it */
export const shareLinksQuery = ({ api }: QueryPort, incidentId: string, isWatched: boolean) =>
  queryOptions({
    queryKey: shareLinksKey(incidentId),
    queryFn: ({ signal }): Promise<ShareLinkList> =>
      get({ api, incidentId, signal }, pathOf(incidentId), through(shareLinkListSchema)),
    staleTime: FRESH_MS,
    refetchInterval: isWatched ? WATCHED_MS : false,
    refetchOnWindowFocus: true,
    retry: false,
  });

export const viewingsQuery = ({ api }: QueryPort, incidentId: string, linkId: string) =>
  queryOptions({
    queryKey: [...shareLinksKey(incidentId), linkId, 'viewings'],
    queryFn: ({ signal }): Promise<ViewingList> =>
      get({ api, incidentId, signal }, `${pathOf(incidentId)}/${linkId}/viewings`, through(viewingListSchema)),
    refetchInterval: WATCHED_MS,
    retry: false,
  });

/** Why the server would not, field by field. */
const UNREACHABLE = 'The server did not answer. Nothing that you typed is lost; try again.';

export class SharingRefused extends Error {
  constructor(readonly errors: readonly ProblemFieldError[]) {
    super(errors[0]?.detail);
  }
}

export const makeLinkMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...common(port, incidentId),
    mutationFn: (input: ShareLinkInput): Promise<MadeShareLink> =>
      asked(port, { method: 'POST', path: pathOf(incidentId), body: input }, madeShareLinkSchema),
  });

export interface LinkChange {
  readonly linkId: string;
  readonly patch: ShareLinkPatch;
}

export const changeLinkMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...common(port, incidentId),
    mutationFn: ({ linkId, patch }: LinkChange): Promise<ShareLinkOut> =>
      asked(port, { method: 'PATCH', path: `${pathOf(incidentId)}/${linkId}`, body: patch }, shareLinkOutSchema),
  });

export const revokeLinkMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...common(port, incidentId),
    mutationFn: async (linkId: string): Promise<void> => {
      const answer = await port.api({ method: 'DELETE', path: `${pathOf(incidentId)}/${linkId}` }, () => null);
      if (!answer.ok) throw new SharingRefused(errorsOf(answer.error, UNREACHABLE));
    },
  });

export const releaseMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...common(port, incidentId),
    mutationFn: (revision: number): Promise<{ readonly releasedRevision: number }> =>
      asked(port, { method: 'POST', path: `/incidents/${incidentId}/release`, body: { revision } }, releaseOutSchema),
  });

/** Whether it was done or its answer lost, the list is read again. Without a network it fails at once and says so. */
const common = ({ queryClient }: QueryPort, incidentId: string) => ({
  networkMode: 'always' as const,
  onSettled: () => queryClient.invalidateQueries({ queryKey: shareLinksKey(incidentId) }),
});

async function asked<S extends z.ZodType>({ api }: QueryPort, request: ApiRequest, schema: S): Promise<z.infer<S>> {
  const answer = await api(request, through(schema));
  if (!answer.ok) throw new SharingRefused(errorsOf(answer.error, UNREACHABLE));
  return answer.value.value;
}
