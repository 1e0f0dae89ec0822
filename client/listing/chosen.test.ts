import { describe, expect, it } from 'vitest';
import { NONE_CHOSEN, ranged, stillThere, toggled, withMore } from './chosen';

const ORDER = ['a', 'b', 'c', 'd'];
const idsOf = ({ ids }: { readonly ids: ReadonlySet<string> }) => [...ids];

describe('choosing several events', () => {
  it('begins with what is selected, and takes away what is chosen again', () => {
    const two = toggled(NONE_CHOSEN, 'b', 'a');
    expect(idsOf(two)).toEqual(['a', 'b']);
    expect(idsOf(toggled(two, 'a', 'a'))).toEqual(['b']);
    expect(idsOf(toggled(NONE_CHOSEN, 'a', 'a'))).toEqual(['a']);
  });

  it('takes all from the last one to another, in either direction, and keeps where it began', () => {
    const some = ranged(NONE_CHOSEN, 'c', 'b', ORDER);
    expect(idsOf(some)).toEqual(['b', 'c']);
    expect(idsOf(ranged(some, 'a', 'c', ORDER)).sort()).toEqual(['a', 'b', 'c']);
  });

  it('adds alone what lies outside the order', () => {
    expect(idsOf(ranged(toggled(NONE_CHOSEN, 'a', null), 'x', null, ORDER))).toEqual(['a', 'x']);
  });

  it('adds what a box caught, and forgets what is gone', () => {
    const all = withMore(toggled(NONE_CHOSEN, 'a', null), ['b', 'c']);
    expect([...stillThere(all, (id) => id !== 'b')]).toEqual(['a', 'c']);
    expect(stillThere(all, () => true)).toBe(all.ids);
  });
});
