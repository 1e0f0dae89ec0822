// The revisions of one figure, read when its history is looked at.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type RevisionOut, revisionListSchema } from '@/core/contracts/revision';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { type FigureEntry, isOfFigure } from '@/core/incident/record/figure-history';
import { through } from '../api';
import { aboutIncident } from '../incident-key';
import type { QueryPort } from '../incident-queries';
import { get } from '../read-incident';

/** The API gives no more at once; nobody revises a figure more often. */
const MOST_REVISIONS = 1_000;

/** @param version that the server has of it: a further one is another key */
export const figureRevisionsQuery = ({ api }: QueryPort, incidentId: string, id: string, version: number) =>
  queryOptions({
    queryKey: [...aboutIncident(incidentId), 'figure', id, version],
    queryFn: async ({ signal }): Promise<readonly RevisionOut[]> => {
      const path = `/incidents/${incidentId}/revisions?figure=${id}&limit=${MOST_REVISIONS}`;
      return (await get({ api, incidentId, signal }, path, through(revisionListSchema))).revisions;
    },
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** The revisions that can be read, as the history of a figure takes them. */
export const figureEntries = (revisions: readonly RevisionOut[]): readonly FigureEntry[] =>
  revisions.flatMap(({ seq, at, payload, reason = null }) => {
    if (payload === null) return [];
    const { reason: _, ...said } = payload;
    const read = revisionPayloadSchema.safeParse(said);
    return read.success && isOfFigure(read.data) ? [{ seq, at: instantFromOut(at), payload: read.data, reason }] : [];
  });
