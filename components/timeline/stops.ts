// The events that the keyboard walks to: those with a date that the filter lets through, in order of their moments.

import type { Stop } from '@/core/timeline/gesture/walk';
import { momentOf } from '@/core/timeline/mark-extent';
import type { Prepared } from '@/core/timeline/prepare';

export function stopsOf({ dated }: Prepared, matchIds: ReadonlySet<string> | null): readonly Stop[] {
  return dated
    .filter(({ event }) => matchIds === null || matchIds.has(event.id))
    .map(({ event, mark, lane }) => ({ id: event.id, lane, at: momentOf(mark) }))
    .sort((a, b) => a.at - b.at || a.lane - b.lane || (a.id < b.id ? -1 : 1));
}
