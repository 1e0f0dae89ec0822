// The record, read the latest first and page by page: of the whole incident, or of one event in full.

import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type RevisionOut, revisionListSchema } from '@/core/contracts/revision';
import type { RevisionKind } from '@/core/contracts/revision-query';
import { through } from '../api';
import { revisionsKey } from '../incident-key';
import type { QueryPort } from '../incident-queries';
import { aboutTarget, type Target } from '../outbox/target';
import { get, type Reading } from '../read-incident';

/** What of the record somebody wants to see; null lets everything through. */
export interface RecordFilter {
  readonly actorId: string | null;
  readonly kind: RevisionKind | null;
}

const REVISIONS_PER_PAGE = 100;

/** @param revision the last that is shown: a new one is read as soon as it is known of, and none is that came later */
export const recordQuery = ({ api }: QueryPort, incidentId: string, filter: RecordFilter, revision: number) =>
  infiniteQueryOptions({
    queryKey: [...revisionsKey(incidentId), 'latest', filter, revision],
    queryFn: ({ signal, pageParam }) =>
      readLatest({ api, incidentId, signal }, { limit: REVISIONS_PER_PAGE, before: pageParam, ...filterQuery(filter) }),
    initialPageParam: revision + 1,
    getNextPageParam: ({ nextBefore }): number | null => nextBefore ?? null,
    placeholderData: keepPreviousData,
    retry: false,
  });

const MOST_PER_PAGE = 1_000;

/** All revisions of one event, the latest first. */
export const eventRecordQuery = ({ api }: QueryPort, incidentId: string, eventId: string, version: number) =>
  queryOptions({
    queryKey: [...revisionsKey(incidentId), 'event', eventId, version],
    queryFn: async ({ signal }): Promise<readonly RevisionOut[]> => {
      const revisions: RevisionOut[] = [];
      let before: number | null = null;
      do {
        const part = { event: eventId, limit: MOST_PER_PAGE, before };
        const page: RecordPage = await readLatest({ api, incidentId, signal }, part);
        revisions.push(...page.revisions);
        before = page.nextBefore ?? null;
      } while (before !== null);
      return revisions;
    },
    placeholderData: keepPreviousData,
    retry: false,
  });

/** The latest revisions about one target. */
export const targetRecordQuery = ({ api }: QueryPort, incidentId: string, target: Target, revision: number) =>
  queryOptions({
    queryKey: [...revisionsKey(incidentId), 'about', target, revision],
    queryFn: async ({ signal }) => {
      const { revisions } = await readLatest(
        { api, incidentId, signal },
        { ...aboutTarget(target), limit: REVISIONS_PER_PAGE },
      );
      return revisions;
    },
    placeholderData: keepPreviousData,
    retry: false,
  });

const filterQuery = ({ actorId, kind }: RecordFilter) => ({ actor: actorId, kind });

type RecordPage = ReturnType<typeof revisionListSchema.parse>;

/** Members that are null are left out. */
function readLatest(reading: Reading, query: Readonly<Record<string, string | number | null>>): Promise<RecordPage> {
  const given = Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  const search = new URLSearchParams([['order', 'latest'], ...given]);
  return get(reading, `/incidents/${reading.incidentId}/revisions?${search}`, through(revisionListSchema));
}
