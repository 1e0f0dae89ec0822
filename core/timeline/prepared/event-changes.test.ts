import { describe, expect, it } from 'vitest';
import { sampleEvent } from '@/core/incident/event.sample';
import { eventChanges } from './event-changes';

const events = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => sampleEvent({ id: `e${from + n}` }));

describe('what differs between two lists of events', () => {
  it('is what is gone and what has come, a replaced one in both', () => {
    const before = events(0, 10);
    const other = sampleEvent({ id: 'e4' });
    const added = sampleEvent({ id: 'new' });
    const after = [...before.slice(0, 2), added, ...before.slice(2, 8).with(2, other)];
    expect(eventChanges(before, after)).toEqual({
      gone: [before[4], before[8], before[9]],
      come: [added, other],
    });
  });
  it('is not told of where very many come at the end or go', () => {
    const before = events(0, 10);
    const after = [...before, ...events(10, 700)];
    expect(eventChanges(before, after)).toBeNull();
    expect(eventChanges(after, before)).toBeNull();
    expect(eventChanges([], after)).toBeNull();
  });
});
