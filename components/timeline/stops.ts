// The events that the keyboard walks to: those with a date that the filter lets through, in order of their moments.

import type { Stop } from '@/core/timeline/gesture/walk';
import { keepLast } from '@/core/timeline/keep-last';
import type { Prepared } from '@/core/timeline/prepare';

const kept = keepLast<Prepared, readonly Stop[]>();

export const stopsOf = (prepared: Prepared, matchIds: ReadonlySet<string> | null): readonly Stop[] =>
  kept(prepared, [matchIds], () => {
    const { moment, lane, count } = prepared.columns;
    return Array.from({ length: count }, (_, index) => ({
      ...{ id: prepared.eventAt(index).id, lane: lane[index] as number, at: moment[index] as number },
    }))
      .filter(({ id }) => matchIds === null || matchIds.has(id))
      .sort((a, b) => a.at - b.at || a.lane - b.lane || (a.id < b.id ? -1 : 1));
  });
