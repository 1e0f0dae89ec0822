// The benchmark's data as the timeline takes it: numbers for all events, and an event made for each that is looked at,
// once: the incident's page has them all.

import type { IncidentEvent } from '@/core/incident/event';
import { CATEGORIES, type Category } from '@/core/incident/vocabulary';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { instant, MICROS_PER_MS } from '@/core/time/instant';
import type { BusyTimes } from '@/core/timeline/axis/busy-times';
import { type Columns, emptyColumns, FLAGS } from '@/core/timeline/prepared/columns';
import type { TimelineSource } from '@/core/timeline/prepared/prepare';

/** Times in ms, in order of their start; `unc` is how far to each side a start is uncertain. */
export interface BenchData {
  readonly n: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly unc: Float64Array;
  readonly lane: Uint8Array;
  readonly cat: Uint8Array;
  readonly title: readonly string[];
  readonly lanes: readonly string[];
}

/** The benchmark's six categories. */
const CATEGORY_OF: readonly Category[] = [
  'attacker-activity',
  'detection',
  'response',
  'disclosure',
  'legal-and-regulatory',
  'business-impact',
];

export function benchSource(data: BenchData): TimelineSource {
  const columns = columnsOf(data);
  const made = new Map<number, IncidentEvent>();
  const eventAt = (index: number): IncidentEvent => {
    const event = made.get(index) ?? eventOf(data, index);
    made.set(index, event);
    return event;
  };
  const indexOf = (eventId: string): number | undefined => {
    const index = Number(eventId);
    return Number.isInteger(index) && index >= 0 && index < data.n ? index : undefined;
  };
  return {
    ...{ zone: 'UTC', columns, busy: () => busyOf(data), eventAt, indexOf },
    lanes: data.lanes.map((label) => ({ id: label, label })),
    laneOf: ({ id }) => data.lane[Number(id)] ?? 0,
    byId: {
      get: (eventId) => {
        const index = indexOf(eventId);
        return index === undefined ? undefined : eventAt(index);
      },
    },
    undated: [],
    ghostsOf: () => [],
    ghostKinds: new Set(),
  };
}

function columnsOf({ n, start, end, unc, lane, cat }: BenchData): Columns {
  const columns = emptyColumns(n);
  columns.lane.set(lane);
  for (let index = 0; index < n; index++) {
    const [from, to, room] = [start[index] as number, end[index] as number, unc[index] as number];
    columns.moment[index] = from * MICROS_PER_MS;
    columns.from[index] = (from - room) * MICROS_PER_MS;
    columns.to[index] = Math.max(to, from + room) * MICROS_PER_MS;
    columns.category[index] = CATEGORIES.indexOf(CATEGORY_OF[cat[index] as number] ?? 'context');
    columns.flags[index] = (to > from ? FLAGS.lasting : 0) | (room > 0 ? FLAGS.uncertain : 0);
  }
  return columns;
}

/** What lasts is busy where it begins and where it ends. */
function busyOf({ n, start, end }: BenchData): BusyTimes {
  const moments = new Float64Array(n);
  const ends = new Float64Array(n);
  let endCount = 0;
  for (let index = 0; index < n; index++) {
    const [from, to] = [start[index] as number, end[index] as number];
    moments[index] = from * MICROS_PER_MS;
    if (to > from) ends[endCount++] = to * MICROS_PER_MS;
  }
  const edges = merged(moments, ends.subarray(0, endCount).sort());
  return { from: edges, to: edges, moments, counted: edges };
}

/** Two lists in order, as one. */
function merged(left: Float64Array, right: Float64Array): Float64Array {
  const all = new Float64Array(left.length + right.length);
  let [fromLeft, fromRight] = [0, 0];
  for (let index = 0; index < all.length; index++) {
    const isLeft = (left[fromLeft] ?? Number.POSITIVE_INFINITY) <= (right[fromRight] ?? Number.POSITIVE_INFINITY);
    all[index] = (isLeft ? left[fromLeft++] : right[fromRight++]) as number;
  }
  return all;
}

function eventOf({ start, end, unc, cat, title }: BenchData, index: number): IncidentEvent {
  const at = (ms: number) => instant(Math.round(ms * MICROS_PER_MS));
  const [from, to, room] = [start[index] as number, end[index] as number, unc[index] as number];
  const stated = { precision: 'microsecond', zone: 'UTC', statedAs: '' } as const;
  const exact = (ms: number): ApproximateTime => ({
    ...{ ...stated, qualifier: 'exact', earliest: at(ms), latest: instant(at(ms) + 1), best: at(ms) },
  });
  const around = (ms: number): ApproximateTime => ({
    ...{ ...stated, qualifier: 'approximate', earliest: at(ms - room), latest: at(ms + room), best: at(ms) },
  });
  return {
    ...{ id: String(index), version: 1, createdAt: instant(0), updatedAt: instant(0) },
    ...{ title: title[index] ?? '', description: '', executiveText: '', learnedAt: null, milestone: null },
    ...{ start: room > 0 ? around(from) : exact(from), end: to > from ? exact(to) : null },
    ...{ category: CATEGORY_OF[cat[index] as number] ?? 'context', confidence: 'confirmed', techniques: [], tags: [] },
    ...{ involved: [], sources: [], evidence: [], audiences: [], privilege: null },
  };
}
