'use client';

// Which events search and filter let through. Where most events are known in outline only, the server looks for the words.

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { MatchIds } from '@/client/listing/match-ids';
import { momentKey, shownMoment } from '@/client/past/past-moment';
import { readMatches } from '@/client/read-incident';
import type { PageAddress } from '@/client/views/page-address';
import { WHOLE_AT_MOST } from '@/core/outline/whole-at-most';
import type { WorkspaceParts } from './workspace/workspace';

/** Null where all are let through. */
export function useMatchIds(
  { events, incident, queries }: Pick<WorkspaceParts, 'events' | 'incident' | 'queries'>,
  { search: typed, categories, asOf, knownAt }: PageAddress,
): ReadonlySet<string> | null {
  // Typing stays quick while thousands of events are searched.
  const search = useDeferredValue(typed).trim();
  const isAsked = search !== '' && events.length > WHOLE_AT_MOST;
  const moment = shownMoment({ asOf, knownAt });
  const { data: found } = useQuery(
    {
      queryKey: ['matches', incident.id, incident.revision, momentKey(moment), search],
      queryFn: ({ signal }) => readMatches({ api: queries.api, incidentId: incident.id, signal, moment }, search),
      enabled: isAsked,
      placeholderData: (before) => before,
      structuralSharing: false,
      staleTime: Number.POSITIVE_INFINITY,
    },
    queries.queryClient,
  );
  const [filter] = useState(() => new MatchIds());
  const here = useMemo(
    () => filter.of(events, { search: isAsked ? '' : search, categories }),
    [filter, events, search, isAsked, categories],
  );
  return useMemo(() => {
    if (!isAsked || found === undefined) return here;
    return here === null ? found : new Set([...found].filter((id) => here.has(id)));
  }, [here, isAsked, found]);
}
