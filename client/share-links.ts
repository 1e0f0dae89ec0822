// The share links of an incident and the revision that live ones show. Asked of the server at once, outside the outbox:
// nobody is shown a link that is not made yet, and what was released cannot be taken back by an undo.

import { mutationOptions, queryOptions } from '@tanstack/react-query';
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
import { askedAtOnce, readingAgain } from './asked-at-once';
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

const UNREACHABLE = 'The server did not answer. Nothing that you typed is lost; try again.';

export const makeLinkMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...readingAgain(port.queryClient, shareLinksKey(incidentId)),
    mutationFn: (input: ShareLinkInput): Promise<MadeShareLink> =>
      asked(port, { method: 'POST', path: pathOf(incidentId), body: input }, through(madeShareLinkSchema)),
  });

export interface LinkChange {
  readonly linkId: string;
  readonly patch: ShareLinkPatch;
}

export const changeLinkMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...readingAgain(port.queryClient, shareLinksKey(incidentId)),
    mutationFn: ({ linkId, patch }: LinkChange): Promise<ShareLinkOut> =>
      asked(
        port,
        { method: 'PATCH', path: `${pathOf(incidentId)}/${linkId}`, body: patch },
        through(shareLinkOutSchema),
      ),
  });

export const revokeLinkMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...readingAgain(port.queryClient, shareLinksKey(incidentId)),
    mutationFn: (linkId: string): Promise<null> =>
      asked(port, { method: 'DELETE', path: `${pathOf(incidentId)}/${linkId}` }, () => null),
  });

export const releaseMutation = (port: QueryPort, incidentId: string) =>
  mutationOptions({
    ...readingAgain(port.queryClient, shareLinksKey(incidentId)),
    mutationFn: (revision: number): Promise<{ readonly releasedRevision: number }> =>
      asked(
        port,
        { method: 'POST', path: `/incidents/${incidentId}/release`, body: { revision } },
        through(releaseOutSchema),
      ),
  });

/** Refused with `NotDone`. */
const asked = <T>({ api }: QueryPort, request: ApiRequest, read: (body: unknown) => T): Promise<T> =>
  askedAtOnce(api, request, read, UNREACHABLE);
