import { describe, expect, it } from 'vitest';
import { sampleEvent } from '@/core/incident/event.sample';
import { MatchIds } from './match-ids';

const events = [
  sampleEvent({ id: 'a', category: 'detection' }),
  sampleEvent({ id: 'b', category: 'response' }),
  sampleEvent({ id: 'c', category: 'detection', title: 'Alert' }),
];
const detection = { search: '', categories: ['detection'] } as const;

describe('which events a filter lets through', () => {
  it('is the same set while only texts arrive', () => {
    const match = new MatchIds();
    const before = match.of(events, detection);
    expect(before).toEqual(new Set(['a', 'c']));
    expect(match.of(events.with(0, sampleEvent({ id: 'a', category: 'detection', title: 'Read' })), detection)).toBe(
      before,
    );
  });
  it('is another one with another category, another event or another filter', () => {
    const match = new MatchIds();
    match.of(events, detection);
    const moved = events.with(1, sampleEvent({ id: 'b', category: 'detection' }));
    expect(match.of(moved, detection)).toEqual(new Set(['a', 'b', 'c']));
    expect(match.of(moved.slice(1), detection)).toEqual(new Set(['b', 'c']));
    expect(match.of(moved, { search: '', categories: [] })).toBeNull();
  });
  it('is looked for again where words are, since those arrive', () => {
    const match = new MatchIds();
    const alert = { search: 'alert', categories: [] };
    expect(match.of(events, alert)).toEqual(new Set(['c']));
    expect(match.of(events.with(0, sampleEvent({ id: 'a', title: 'Alert too' })), alert)).toEqual(new Set(['a', 'c']));
  });
});
