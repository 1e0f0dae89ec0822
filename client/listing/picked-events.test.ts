import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { sampleEvent } from '@/core/incident/event.sample';
import { PickedEvents } from './picked-events';

const event = (id: string, milestone: IncidentEvent['milestone'] = null) => sampleEvent({ id, milestone });

describe('the events of a list that are of some kind', () => {
  const [a, b, c] = [event('a'), event('b', 'detected'), event('c')];

  it('are found in their order, also those that a later list has', () => {
    const holders = new PickedEvents(({ milestone }) => milestone !== null);
    expect(holders.of([a, b, c])).toEqual([b]);
    const d = event('d', 'contained');
    expect(holders.of([d, a, b, c])).toEqual([d, b]);
    expect(holders.of([d, a, event('b'), c])).toEqual([d]);
  });

  it('are the same list while none of them differs', () => {
    const holders = new PickedEvents(({ milestone }) => milestone !== null);
    const before = holders.of([a, b, c]);
    expect(holders.of([a, b, event('c')])).toBe(before);
  });

  it('are asked for only of what differs', () => {
    const asked: string[] = [];
    const all = Array.from({ length: 5_000 }, (_, n) => event(`e${n}`));
    const picked = new PickedEvents(({ id }) => {
      asked.push(id);
      return false;
    });
    picked.of(all);
    asked.length = 0;
    picked.of(all.with(7, event('e7')));
    expect(new Set(asked)).toEqual(new Set(['e7']));
  });
});
