import { describe, expect, it } from 'vitest';
import { nextStop, type Stop } from './walk';

const stop = (id: string, lane: number, at: number): Stop => ({ id, lane, at });
const stops = [stop('a', 0, 1), stop('b', 2, 2), stop('c', 0, 3), stop('d', 2, 8), stop('e', 3, 9)];
const from = (id: string | null, to: Parameters<typeof nextStop>[2]) => nextStop(stops, id, to)?.id ?? null;

describe('walking', () => {
  it('goes along time through all lanes', () => {
    expect(from('a', 'later')).toBe('b');
    expect(from('b', 'later')).toBe('c');
    expect(from('c', 'earlier')).toBe('b');
  });

  it('ends at either end', () => {
    expect(from('e', 'later')).toBeNull();
    expect(from('a', 'earlier')).toBeNull();
  });

  it('jumps to the first and the last', () => {
    expect(from('c', 'first')).toBe('a');
    expect(from('c', 'last')).toBe('e');
  });

  it('changes to the next lane that holds anything, at the nearest time', () => {
    expect(from('c', 'lane-below')).toBe('b');
    expect(from('d', 'lane-above')).toBe('c');
    expect(from('d', 'lane-below')).toBe('e');
    expect(from('e', 'lane-below')).toBeNull();
    expect(from('a', 'lane-above')).toBeNull();
  });

  it('enters at the beginning, or at the end when walking backwards', () => {
    expect(from(null, 'later')).toBe('a');
    expect(from('unknown', 'lane-below')).toBe('a');
    expect(from(null, 'earlier')).toBe('e');
    expect(nextStop([], null, 'later')).toBeNull();
  });
});
