// A timeline of those events alone that a filter lets through, on the same axis: for crowds, in which none can be drawn faint,
// and for the overview.

import { keepLast } from '../keep-last';
import { laneColumns } from '../lanes/lane-columns';
import { type Columns, emptyColumns } from '../prepared/columns';
import type { Prepared } from '../prepared/prepare';
import { placeOf } from '../prepared/search';
import { canCrowd } from './crowd';

const kept = keepLast<Prepared, Prepared>();

/** In a crowd, what a filter holds back is left out; else it is drawn faint. */
export const shownOf = (prepared: Prepared, matching: ReadonlySet<string> | null): Prepared =>
  canCrowd(prepared) ? narrowed(prepared, matching) : prepared;

/** The timeline itself where nothing is held back. */
export const narrowed = (prepared: Prepared, matching: ReadonlySet<string> | null): Prepared =>
  matching === null
    ? prepared
    : kept(prepared, [matching], () => {
        const places = Uint32Array.from(
          [...prepared.columns.moment.keys()].filter((index) => matching.has(prepared.eventAt(index).id)),
        );
        const columns = picked(prepared.columns, places);
        return {
          ...prepared,
          columns,
          byLane: laneColumns(columns, prepared.lanes.length),
          at: (index) => prepared.at(places[index] as number),
          eventAt: (index) => prepared.eventAt(places[index] as number),
          indexOf: (eventId) => {
            const place = prepared.indexOf(eventId);
            const index = place === undefined ? -1 : placeOf(places, place);
            return places[index] === place ? index : undefined;
          },
        };
      });

function picked(columns: Columns, places: Uint32Array): Columns {
  const some = emptyColumns(places.length);
  for (const [index, place] of places.entries()) {
    some.moment[index] = columns.moment[place] as number;
    some.from[index] = columns.from[place] as number;
    some.to[index] = columns.to[place] as number;
    some.lane[index] = columns.lane[place] as number;
    some.category[index] = columns.category[place] as number;
    some.flags[index] = columns.flags[place] as number;
  }
  return some;
}
