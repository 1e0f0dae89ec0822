// The revisions of one figure, read when its history is looked at; a further revision of it is another key.

import { queryOptions } from '@tanstack/react-query';
import { type RevisionOut, revisionListSchema } from '@/core/contracts/revision';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { instantFromOut } from '@/core/contracts/time-from-out';
import type { Figure } from '@/core/incident/figure';
import type { FigureEntry } from '@/core/incident/figure-history';
import type { FigurePayload, RevisionPayload } from '@/core/incident/revision';
import { through } from './api';
import type { QueryPort } from './incident-queries';
import { get } from './read-incident';

/** The API gives no more at once; nobody revises a figure more often. */
const MOST_REVISIONS = 1_000;
const RETRY_MS = 2_000;
const MOST_READINGS = 5;

export const figureRevisionsQuery = ({ api }: QueryPort, incidentId: string, { id, version }: Figure) =>
  queryOptions({
    queryKey: ['incident', incidentId, 'figure', id, version],
    queryFn: async ({ signal }): Promise<readonly RevisionOut[]> => {
      const path = `/incidents/${incidentId}/revisions?figure=${id}&limit=${MOST_REVISIONS}`;
      return (await get({ api, incidentId, signal }, path, through(revisionListSchema))).revisions;
    },
    staleTime: Number.POSITIVE_INFINITY,
    // A change of one's own is shown before the server has it: asked again, a few times, until it is there.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data !== undefined && data.length < version && dataUpdateCount < MOST_READINGS ? RETRY_MS : false,
    retry: false,
  });

/** The revisions that can be read, as the history of a figure takes them. */
export const figureEntries = (revisions: readonly RevisionOut[]): readonly FigureEntry[] =>
  revisions.flatMap(({ seq, at, payload }) => {
    if (payload === null) return [];
    const { reason: _reason, ...said } = payload;
    const read = revisionPayloadSchema.safeParse(said);
    return read.success && isOfFigure(read.data) ? [{ seq, at: instantFromOut(at), payload: read.data }] : [];
  });

const isOfFigure = (payload: RevisionPayload): payload is FigurePayload => payload.type.startsWith('figure.');
