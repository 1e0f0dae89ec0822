// A timeline whose lanes lie in another order, and some of which are one thin row: nothing of it is made anew.
// In: a prepared timeline and an arrangement. Out: the same with its lanes arranged; lanes that nobody arranged keep their
// order after those that somebody did.

import { keepLast } from '../keep-last';
import type { DatedEvent, Prepared } from '../prepared/prepare';
import type { Lane, LaneGrouping } from './lane';
import { laneKey } from './lane-key';

/** By their keys. What no lane has is passed over, so that a lane that comes back finds its place again. */
export interface LaneArrangement {
  readonly order: readonly string[];
  readonly collapsed: readonly string[];
}

export const AS_USUAL: LaneArrangement = { order: [], collapsed: [] };

/** The arrangements of whoever looks, where there are any. */
export type LaneArrangements = Readonly<Partial<Record<LaneGrouping, LaneArrangement>>>;

const kept = keepLast<Prepared, Prepared>();

export function arranged(prepared: Prepared, arrangement: LaneArrangement): Prepared {
  const { order, collapsed } = arrangement;
  if (order.length === 0 && collapsed.length === 0) return prepared;
  return kept(prepared, [arrangement], () => rearranged(prepared, arrangement));
}

/** The lanes alone, from above. */
export const arrangedLanes = (lanes: readonly Lane[], { order, collapsed }: LaneArrangement): readonly Lane[] =>
  lanesAt(lanes, placesIn(lanes, order), collapsed);

function lanesAt(lanes: readonly Lane[], places: readonly number[], collapsed: readonly string[]): readonly Lane[] {
  const isCollapsed = new Set(collapsed);
  return places.map((place): Lane => {
    const lane = lanes[place] as Lane;
    return isCollapsed.has(laneKey(lane)) ? { ...lane, isCollapsed: true } : lane;
  });
}

function rearranged(prepared: Prepared, { order, collapsed }: LaneArrangement): Prepared {
  /** From the new place to the old one. */
  const places = placesIn(prepared.lanes, order);
  const lanes = lanesAt(prepared.lanes, places, collapsed);
  if (places.every((place, index) => place === index)) return { ...prepared, lanes };
  return { ...prepared, lanes, ...moved(prepared, places) };
}

function placesIn(lanes: readonly Lane[], order: readonly string[]): readonly number[] {
  const wanted = new Map(order.map((key, index) => [key, index]));
  const rankOf = (place: number): number => wanted.get(laneKey(lanes[place] as Lane)) ?? order.length;
  return [...lanes.keys()].sort((a, b) => rankOf(a) - rankOf(b) || a - b);
}

function moved(prepared: Prepared, places: readonly number[]): Pick<Prepared, 'columns' | 'byLane' | 'laneOf' | 'at'> {
  const newPlaces = Uint8Array.from(places.keys());
  for (const [index, place] of places.entries()) newPlaces[place] = index;
  const newPlaceOf = (place: number): number => newPlaces[place] ?? place;
  const known = new WeakMap<DatedEvent, DatedEvent>();
  return {
    columns: { ...prepared.columns, lane: prepared.columns.lane.map(newPlaceOf) },
    byLane: places.map((place) => prepared.byLane[place] as Prepared['byLane'][number]),
    laneOf: (event) => newPlaceOf(prepared.laneOf(event)),
    at: (index) => {
      const dated = prepared.at(index);
      const before = known.get(dated);
      if (before !== undefined) return before;
      const there = { ...dated, lane: newPlaceOf(dated.lane) };
      known.set(dated, there);
      return there;
    },
  };
}
