import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow } from './row-window';

describe('rowWindow', () => {
  it('draws a short table whole', () => {
    expect(rowWindow(300, 34, 5_000, 400)).toEqual({ from: 0, to: 300 });
  });
  it('draws a view and a little more of a long one', () => {
    expect(rowWindow(10_000, 34, 34 * 500, 340)).toEqual({ from: 480, to: 530 });
  });
  it('covers whatever is in view, wherever it is scrolled to', () => {
    const sizes = fc.tuple(fc.integer({ min: 301, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(sizes, ([rows, share]) => {
        const scrolledPx = share * (rows * 34 - 340);
        const { from, to } = rowWindow(rows, 34, scrolledPx, 340);
        expect(from * 34).toBeLessThanOrEqual(scrolledPx);
        expect(to * 34).toBeGreaterThanOrEqual(Math.min(rows * 34, scrolledPx + 340));
        expect(to - from).toBeLessThanOrEqual(52);
      }),
    );
  });
});
