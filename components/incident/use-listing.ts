'use client';

import { useCallback, useMemo, useState } from 'react';
import { allListed, EventsInView, type InView } from '@/client/listing/events-in-view';
import type { InStep } from '@/components/timeline/in-step';
import type { IncidentEvent } from '@/core/incident/event';

/** What the table lists, asked when it is wanted: where the drawing looks must not render the page. */
export function useListing(matching: readonly IncidentEvent[], onlyInView: boolean, { view }: InStep): () => InView {
  const [found] = useState(() => new EventsInView());
  const all = useMemo(() => allListed(matching), [matching]);
  return useCallback(
    () => (onlyInView ? found.of(matching, view.get()) : all),
    [found, matching, onlyInView, view, all],
  );
}
