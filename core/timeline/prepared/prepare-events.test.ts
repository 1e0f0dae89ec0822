import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { CATEGORIES, type Category, MILESTONES } from '@/core/incident/vocabulary';
import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import { type Instant, instant, MICROS_PER_HOUR } from '@/core/time/instant';
import { compareTimes } from '@/core/time/order';
import type { Prepared } from './prepare';
import { prepareTimeline } from './prepare-events';

const ZONE = 'America/Los_Angeles';
const START = Date.UTC(2023, 0, 1) * 1_000;

const exactly = (hours: number): ApproximateTime => {
  const at = instant(START + Math.round(hours * MICROS_PER_HOUR));
  const latest = (at + 1) as Instant;
  return { earliest: at, latest, best: at, precision: 'microsecond', qualifier: 'exact', zone: 'UTC', statedAs: '' };
};

const hours = fc.oneof(fc.integer({ min: 0, max: 60 * 24 }), fc.double({ min: 0, max: 1_000, noNaN: true }));
const start = fc.oneof(
  { weight: 6, arbitrary: hours.map(exactly) },
  { weight: 1, arbitrary: fc.constantFrom('2023-01-05', '2023-02-11').map(dayTime) },
  { weight: 1, arbitrary: hours.map((at) => ({ ...exactly(at), latest: null })) },
  { weight: 1, arbitrary: hours.map((at) => ({ ...exactly(at), qualifier: 'approximate' as const })) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const event = fc.record({
  id: fc.integer({ min: 0, max: 120 }).map((number) => `event-${number}`),
  title: fc.constantFrom('Logon', 'Beacon', 'Beacon from a host to an address that nobody knew'),
  start,
  end: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.oneof(fc.constant(ONGOING), hours.map(exactly)) },
  ),
  category: fc.constantFrom(...CATEGORIES),
  milestone: fc.option(fc.constantFrom(...MILESTONES), { freq: 8 }),
});

const edit = fc.oneof(
  event.map((fields) => ({ kind: 'set', fields }) as const),
  event.map(({ id, title }) => ({ kind: 'retitled', id, title }) as const),
  event.map(({ id }) => ({ kind: 'deleted', id }) as const),
);

const ordered = (events: ReadonlyMap<string, ReturnType<typeof sampleEvent>>) =>
  [...events.values()].toSorted((a, b) => compareTimes(a.start, b.start));

/** All that a drawing asks of it. */
const told = ({ columns, byLane, linear, folding, extent, undated, eventAt, indexOf, byId, at }: Prepared) => ({
  ...{ columns, byLane, linear, folding: folding(), extent, undated },
  events: Array.from({ length: columns.count }, (_, index) => eventAt(index)),
  drawn: Array.from({ length: columns.count }, (_, index) => ({
    ...at(index),
    longerLabels: at(index).longerLabels(),
  })),
  known: Array.from({ length: 121 }, (_, number) => byId.get(`event-${number}`)),
  places: Array.from({ length: 121 }, (_, number) => indexOf(`event-${number}`)),
});

describe('a timeline that is made from one of mostly the same events', () => {
  it('is in all respects the one that is made anew', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(event, { minLength: 20, maxLength: 100, selector: ({ id }) => id }),
        fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('category', 'milestone', 'none'),
        (first, steps, grouping) => {
          const events = new Map(first.map((fields) => [fields.id, sampleEvent(fields)]));
          let timeline = prepareTimeline(ordered(events), ZONE, [], grouping);
          for (const step of steps) {
            for (const change of step) {
              if (change.kind === 'set') events.set(change.fields.id, sampleEvent(change.fields));
              else if (change.kind === 'deleted') events.delete(change.id);
              else {
                const known = events.get(change.id);
                if (known !== undefined) events.set(change.id, { ...known, title: change.title });
              }
            }
            const now = ordered(events);
            timeline = prepareTimeline(now, ZONE, [], grouping, timeline);
            expect(told(timeline)).toEqual(told(prepareTimeline(now, ZONE, [], grouping)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('looks at nothing else again: what did not move stays as it is', () => {
    const events = Array.from({ length: 50 }, (_, index) =>
      sampleEvent({ id: `event-${index}`, start: exactly(index) }),
    );
    const before = prepareTimeline(events, ZONE);
    const read = events.map((each, index) => (index === 20 ? { ...each, title: 'Read since' } : each));
    const after = prepareTimeline(read, ZONE, [], 'category', before);
    expect(after.at(20).label).toBe('Read since');
    expect([after.columns === before.columns, after.byLane === before.byLane]).toEqual([true, true]);
  });

  it('counts anew only in the lanes that lost or gained an event', () => {
    const events = Array.from({ length: 60 }, (_, index) =>
      sampleEvent({ id: `event-${index}`, start: exactly(index), category: CATEGORIES[index % 3] as Category }),
    );
    const before = prepareTimeline(events, ZONE);
    const moved = { ...(events[20] as (typeof events)[number]), start: exactly(30.5) };
    const now = [...events.slice(0, 20), ...events.slice(21, 31), moved, ...events.slice(31)];
    const after = prepareTimeline(now, ZONE, [], 'category', before);
    const kept = after.byLane.filter(({ moments }, lane) => moments === before.byLane[lane]?.moments);
    expect(kept).toHaveLength(before.byLane.length - 1);
    expect(after.byLane.map(({ indexes }) => [...indexes])).toEqual(
      prepareTimeline(now, ZONE).byLane.map(({ indexes }) => [...indexes]),
    );
  });
});
