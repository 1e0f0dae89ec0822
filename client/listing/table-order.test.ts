import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { sortedEvents } from '@/core/incident/event-sort';
import { TableOrder } from './table-order';

const titled = (id: string, day: string, learned: string, title = '') =>
  sampleEvent({ id, title, start: dayTime(day), learnedAt: dayTime(learned) });

const events: readonly IncidentEvent[] = [
  titled('a', '2023-01-01', '2023-01-09'),
  titled('b', '2023-01-02', '2023-01-08'),
  titled('c', '2023-01-03', '2023-01-07'),
];
const withTitle = events.with(1, titled('b', '2023-01-02', '2023-01-08', 'Read'));

describe('the order of a table', () => {
  it.each(['when', '-when', 'learned', '-entered'] as const)('by %s stays when texts arrive', (sort) => {
    const order = new TableOrder();
    expect(order.of(events, null, sort)).toEqual(sortedEvents(events, sort));
    expect(order.of(withTitle, null, sort)).toEqual(sortedEvents(withTitle, sort));
  });
  it('leaves out what is not let through, also when texts of others arrive', () => {
    const order = new TableOrder();
    const some = new Set(['c', 'a']);
    expect(order.of(events, some, 'learned').map(({ id }) => id)).toEqual(['c', 'a']);
    expect(order.of(withTitle, some, 'learned').map(({ id }) => id)).toEqual(['c', 'a']);
    expect(order.of(withTitle, null, 'learned').map(({ title }) => title)).toEqual(['', 'Read', '']);
  });
  it('is another one where a clock of an event was changed, or events came and went', () => {
    const order = new TableOrder();
    order.of(events, null, 'learned');
    const later = events.with(2, titled('c', '2023-01-03', '2023-01-12'));
    expect(order.of(later, null, 'learned').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(order.of(later.slice(1), null, 'learned').map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
