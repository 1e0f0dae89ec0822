import { describe, expect, it } from 'vitest';
import { expectedMs } from './expected';

describe('how long a document may take', () => {
  it('grows with its entries, by more for each the more there are', () => {
    const [none, some, many] = [0, 1_000, 5_000].map((entries) => expectedMs(entries, []));
    expect([none, some, many]).toEqual([2_000, 3_360, 12_000]);
  });

  it('is as much longer as most of the last ones took, whatever their size', () => {
    const recent = [
      { entries: 0, tookMs: 6_000 },
      { entries: 5_000, tookMs: 36_000 },
      { entries: 1_000, tookMs: 60_000 },
    ];
    expect(expectedMs(1_000, recent)).toBe(3 * 3_360);
  });
});
