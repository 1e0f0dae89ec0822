// How a prepared timeline came about: kept with it, for the next one that differs little.

import type { IncidentEvent } from '@/core/incident/event';
import type { FoldTimes } from '../axis/fold-times';
import type { Ghost } from '../ghosts/ghost';
import type { LaneGrouping, LanePlan } from '../lanes/lane';
import { type Columns, eventFacts } from './columns';
import type { Prepared, TimelineSource } from './prepare';
import { placeOf } from './search';

export interface Preparation {
  readonly events: readonly IncidentEvent[];
  readonly zone: string;
  readonly ghosts: readonly Ghost[];
  readonly grouping: LaneGrouping;
}

export interface Basis extends Preparation {
  readonly plan: LanePlan;
  /** In the order of the columns. */
  readonly dated: readonly IncidentEvent[];
  readonly ghostsOf: TimelineSource['ghostsOf'];
  readonly times: () => FoldTimes;
  /** All that there were, but for those that are gone. */
  readonly byId: () => ReadonlyMap<string, IncidentEvent>;
  readonly goneIds: ReadonlySet<string>;
}

const bases = new WeakMap<Prepared, Basis>();

export const basisOf = (prepared: Prepared): Basis | undefined => bases.get(prepared);

export function keepBasis(prepared: Prepared, basis: Basis): Prepared {
  bases.set(prepared, basis);
  return prepared;
}

export function sourceOf(basis: Basis, columns: Columns, undated: readonly IncidentEvent[]) {
  const { dated, zone, plan, ghostsOf } = basis;
  const get = (eventId: string) => (basis.goneIds.has(eventId) ? undefined : basis.byId().get(eventId));
  return {
    ...{ ...plan, zone, undated, ghostsOf, columns },
    byId: { get },
    eventAt: (index: number) => dated[index] as IncidentEvent,
    indexOf: (eventId: string) => {
      const event = get(eventId);
      return event && indexOf(event, columns, dated);
    },
  };
}

/** The place of an event in the columns; undefined for one that has no date. */
export function indexOf(event: IncidentEvent, columns: Columns, dated: readonly IncidentEvent[]): number | undefined {
  const facts = eventFacts(event);
  if (facts === null) return undefined;
  let index = placeOf(columns.moment, facts.moment);
  while (columns.moment[index] === facts.moment && dated[index] !== event) index += 1;
  return dated[index] === event ? index : undefined;
}
