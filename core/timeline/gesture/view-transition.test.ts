import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { january } from './scene.sample';
import { easeOut, viewBetween } from './view-transition';

const wide = { from: january(1), to: january(11) };
const near = { from: january(4), to: january(5) };

describe('viewBetween', () => {
  it('starts at one view and ends at the other', () => {
    expect(viewBetween(wide, near, 0)).toEqual(wide);
    expect(viewBetween(wide, near, 1)).toEqual(near);
  });

  it('moves evenly between views of the same width', () => {
    expect(viewBetween(wide, { from: january(3), to: january(13) }, 0.5)).toEqual({
      from: january(2),
      to: january(12),
    });
  });

  it('shrinks by equal factors in equal times', () => {
    const half = viewBetween(wide, near, 0.5);
    expect((half.to - half.from) / (wide.to - wide.from)).toBeCloseTo(Math.sqrt(0.1), 9);
  });

  it('never leaves the span of both views, nor turns round', () => {
    const bound = fc.double({ min: -30, max: 30, noNaN: true });
    const views = fc.tuple(bound, bound).filter(([a, b]) => Math.abs(a - b) > 1e-6);
    const view = views.map(([a, b]) => ({ from: january(Math.min(a, b)), to: january(Math.max(a, b)) }));
    fc.assert(
      fc.property(view, view, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, progress) => {
        const between = viewBetween(a, b, progress);
        expect(between.from).toBeGreaterThanOrEqual(Math.min(a.from, b.from) - 2);
        expect(between.to).toBeLessThanOrEqual(Math.max(a.to, b.to) + 2);
        expect(between.to).toBeGreaterThan(between.from);
      }),
    );
  });
});

describe('easeOut', () => {
  it('goes from nothing to everything and slows down', () => {
    expect(easeOut(-1)).toBe(0);
    expect(easeOut(2)).toBe(1);
    expect(easeOut(0.5)).toBeGreaterThan(0.5);
  });
});
