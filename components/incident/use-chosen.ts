'use client';

import { useMemo, useState } from 'react';
import { type Choosing, NONE_CHOSEN, ranged, stillThere, toggled, withMore } from '@/client/listing/chosen';
import type { InView } from '@/client/listing/events-in-view';
import type { IncidentState } from '@/core/incident/record/state';

/** Several events chosen at once. */
export interface ChosenEvents {
  readonly ids: ReadonlySet<string>;
  readonly choose: (eventId: string, how: Choosing) => void;
  readonly add: (eventIds: readonly string[]) => void;
  readonly clear: () => void;
}

export function useChosen(
  { events }: Pick<IncidentState, 'events'>,
  listed: () => InView,
  selectedId: string | null,
): ChosenEvents {
  const [chosen, setChosen] = useState(NONE_CHOSEN);
  const ids = useMemo(
    () =>
      stillThere(chosen, (id) => {
        const record = events.get(id);
        return record !== undefined && record.deletedAt === null;
      }),
    [chosen, events],
  );
  return useMemo(
    () => ({
      ids,
      choose: (eventId, how) =>
        setChosen((before) => {
          const now = { ids, anchor: before.anchor };
          if (how === 'toggle') return toggled(now, eventId, selectedId);
          return ranged(
            now,
            eventId,
            selectedId,
            listed().events.map(({ id }) => id),
          );
        }),
      add: (eventIds) => setChosen((before) => withMore({ ids, anchor: before.anchor }, eventIds)),
      clear: () => setChosen(NONE_CHOSEN),
    }),
    [ids, listed, selectedId],
  );
}
