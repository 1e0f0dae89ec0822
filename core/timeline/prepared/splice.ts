// Columns and lists with a few events left out and a few others put in, copied in pieces.

import type { IncidentEvent } from '@/core/incident/event';
import { type Columns, type EventFacts, emptyColumns } from './columns';

/** What is done at a place of the old columns: the old one is left out, or another is put in before it. */
export type Step =
  | { readonly kind: 'leave-out'; readonly at: number }
  | {
      readonly kind: 'insert';
      readonly at: number;
      readonly event: IncidentEvent;
      readonly facts: EventFacts;
      readonly lane: number;
    };

/** @param steps in the order of their places, insertions first */
export function splicedEvents(dated: readonly IncidentEvent[], steps: readonly Step[]): readonly IncidentEvent[] {
  const pieces: (readonly IncidentEvent[])[] = [];
  let from = 0;
  for (const step of steps) {
    pieces.push(dated.slice(from, step.at));
    from = step.at;
    if (step.kind === 'insert') pieces.push([step.event]);
    else from += 1;
  }
  return ([] as readonly IncidentEvent[]).concat(...pieces, dated.slice(from));
}

/** @param steps in the order of their places, insertions first */
export function splicedColumns(columns: Columns, steps: readonly Step[]): Columns {
  const growth = steps.reduce((sum, { kind }) => sum + (kind === 'insert' ? 1 : -1), 0);
  const spliced = emptyColumns(columns.count + growth);
  let [from, count] = [0, 0];
  const copyTo = (to: number): void => {
    for (const name of COLUMNS) spliced[name].set(columns[name].subarray(from, to), count);
    count += to - from;
    from = to;
  };
  for (const step of steps) {
    copyTo(step.at);
    if (step.kind === 'leave-out') from += 1;
    else {
      const { facts, lane } = step;
      spliced.moment[count] = facts.moment;
      spliced.from[count] = facts.extent.from;
      spliced.to[count] = facts.extent.to;
      spliced.lane[count] = lane;
      spliced.category[count] = facts.category;
      spliced.flags[count] = facts.flags;
      count += 1;
    }
  }
  copyTo(columns.count);
  return spliced;
}

const COLUMNS = ['moment', 'from', 'to', 'lane', 'category', 'flags'] as const;
