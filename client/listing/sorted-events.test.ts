import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTime, sampleEvent, sampleIncident } from '@/core/incident/event.sample';
import { withEntries } from '@/core/incident/record/layered-map';
import type { IncidentState } from '@/core/incident/record/state';
import { compareTimes } from '@/core/time/order';
import { baseState } from '../base-state';
import { EventOrder } from './sorted-events';

const day = fc.integer({ min: 1, max: 28 }).map((date) => dayTime(`2023-01-${String(date).padStart(2, '0')}`));
const change = fc.record({
  id: fc.integer({ min: 0, max: 1_300 }).map((number) => `event-${number}`),
  start: fc.option(day),
  isDeleted: fc.boolean(),
});

const whole = baseState({
  ...{ incident: sampleIncident(), figures: [], evidence: [] },
  events: Array.from({ length: 1_200 }, (_, index) =>
    sampleEvent({ id: `event-${index}`, start: dayTime(`2023-01-${String(1 + (index % 28)).padStart(2, '0')}`) }),
  ),
});

describe('the events in the order of time', () => {
  it('are after any changes those of a fresh sorting', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 8 }), (steps) => {
        const order = new EventOrder();
        let state: IncidentState = whole;
        order.of(state);
        for (const step of steps) {
          const entries = new Map(
            step.map(({ id, start, isDeleted }) => {
              const deletedAt = isDeleted ? sampleEvent().createdAt : null;
              return [id, { event: sampleEvent({ id, start }), deletedAt }] as const;
            }),
          );
          state = { ...state, events: withEntries(state.events, entries) };
          const sorted = order.of(state);
          const fresh = new EventOrder().of(state);
          expect(new Set(sorted)).toEqual(new Set(fresh));
          expect(sorted.length).toBe(fresh.length);
          const before = (index: number) => sorted[index - 1]?.start ?? null;
          expect(sorted.filter(({ start }, index) => index > 0 && compareTimes(before(index), start) > 0)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('stay where they are among those of the same time when only their texts change', () => {
    const order = new EventOrder();
    const before = order.of(whole);
    const event = sampleEvent({ id: 'event-5', title: 'Read whole', start: before[300]?.start ?? null });
    const place = before.findIndex(({ id }) => id === 'event-5');
    const start = before[place]?.start ?? null;
    const state = {
      ...whole,
      events: withEntries(whole.events, new Map([['event-5', { event: { ...event, start }, deletedAt: null }]])),
    };
    expect(order.of(state)[place]?.title).toBe('Read whole');
    expect(order.of(state)).toBe(order.of(state));
  });
});
