// What the keyboard walks to at a zoom: events with a date that a filter lets through, and crowds, which are one stop each.
// In: what is drawn and at which scale. Out: stops in order of time, as far as the window reaches; beyond it, the next event.

import type { TimeScale } from '../axis/scale';
import { type Company, type Crowd, canCrowd, companyAt } from '../crowds/crowd';
import { shownOf } from '../crowds/narrowed';
import type { Prepared } from '../prepared/prepare';
import { placeOf } from '../prepared/search';
import type { Walk } from './key-command';
import { nextStop, type Stop } from './walk';

export interface TimelineStop extends Stop {
  readonly crowd: Crowd | null;
  /** Of the event, or of the first one of the crowd, counted from 1 in order of time … */
  readonly position: number;
  /** … among so many. */
  readonly count: number;
}

export interface Ground {
  readonly prepared: Prepared;
  readonly matching: ReadonlySet<string> | null;
  readonly scale: TimeScale;
}

export const crowdId = ({ lane, from }: Crowd): string => `crowd ${lane} ${from}`;

/** Where to go from there; null at the end of the road. */
export function stopAfter(ground: Ground, currentId: string | null, to: Walk): TimelineStop | null {
  const prepared = shownOf(ground.prepared, ground.matching);
  const stops = stopsOf(prepared, companyAt(prepared, ground.scale), ground.matching);
  const current = stops.find(({ id }) => id === currentId);
  const next = nextStop(stops, currentId, to);
  if (!canCrowd(prepared)) return next;
  const isAcross = to === 'lane-above' || to === 'lane-below';
  if (isAcross || (current !== undefined && next !== null && isAlong(to))) return next;
  return beyond(prepared, ground, current ?? eventStop(prepared, currentId), to);
}

const isAlong = (to: Walk): boolean => to === 'earlier' || to === 'later';

function stopsOf(
  prepared: Prepared,
  { alone, crowds }: Company,
  matching: Ground['matching'],
): readonly TimelineStop[] {
  const events = alone
    .map((index) => stopAt(prepared, index))
    .filter(({ id }) => matching === null || matching.has(id));
  const many = crowds.filter(({ first, last }) => last > first).map((crowd) => crowdStop(prepared, crowd));
  const stops = [...events, ...many].sort((a, b) => a.at - b.at || a.lane - b.lane || (a.id < b.id ? -1 : 1));
  if (canCrowd(prepared)) return stops;
  return stops.map((stop, place) => ({ ...stop, position: place + 1, count: stops.length }));
}

function stopAt({ columns, eventAt }: Prepared, index: number): TimelineStop {
  const [lane, at] = [columns.lane[index] as number, columns.moment[index] as number];
  return { id: eventAt(index).id, lane, at, crowd: null, position: index + 1, count: columns.count };
}

function crowdStop({ byLane, columns }: Prepared, crowd: Crowd): TimelineStop {
  const own = byLane[crowd.lane];
  const at = own?.moments[crowd.first] ?? crowd.from;
  return {
    id: crowdId(crowd),
    lane: crowd.lane,
    at,
    crowd,
    position: (own?.indexes[crowd.first] ?? 0) + 1,
    count: columns.count,
  };
}

function eventStop(prepared: Prepared, eventId: string | null): TimelineStop | undefined {
  const index = eventId === null ? undefined : prepared.indexOf(eventId);
  return index === undefined ? undefined : stopAt(prepared, index);
}

/** The stop that holds the next event outside the window. */
function beyond(
  prepared: Prepared,
  { scale, matching }: Ground,
  from: TimelineStop | undefined,
  to: Walk,
): TimelineStop | null {
  const { moment, count } = prepared.columns;
  const index = nextIndex(from, to, moment, count);
  if (index === null || index < 0 || index >= count) return null;
  const at = moment[index] as number;
  const there = scale.pannedBy(scale.x(at) - (scale.leftPx + scale.rightPx) / 2);
  const stops = stopsOf(prepared, companyAt(prepared, there), matching);
  const lane = prepared.columns.lane[index];
  const holding = stops.find(({ crowd }) => crowd !== null && crowd.lane === lane && crowd.from <= at && at < crowd.to);
  return holding ?? stopAt(prepared, index);
}

function nextIndex(from: TimelineStop | undefined, to: Walk, moments: Float64Array, count: number): number | null {
  switch (to) {
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    case 'earlier':
      return from === undefined ? count - 1 : placeOf(moments, from.at) - 1;
    case 'later':
      return from === undefined ? 0 : placeOf(moments, endOf(from));
    default:
      return null;
  }
}

/** What is not before this comes after the stop. */
const endOf = ({ crowd, at }: TimelineStop): number => crowd?.to ?? at + 1;
