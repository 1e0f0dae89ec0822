import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instant, MICROS_PER_DAY, MICROS_PER_MINUTE } from '@/core/time/instant';
import { january } from '../event.sample';
import { linearAxis, type TimeAxis } from './axis';
import type { Fold } from './fold';
import { foldedAxis } from './folded-axis';
import { TimeScale } from './scale';

const PLOT = { leftPx: 100, widthPx: 800 };
const linear = linearAxis(january(1));

const fold = (from: Instant, to: Instant): Fold => ({ from, to, label: '', shortLabel: '' });
const folded = foldedAxis(
  [fold(january(10), january(30)), fold(january(40), january(90))],
  { from: january(1), to: january(100) },
  [january(2), january(3), january(4), january(35), january(95)],
);

const axes = fc.constantFrom<TimeAxis>(linear, folded);
const views = fc
  .tuple(fc.integer({ min: -50, max: 150 }), fc.double({ min: 0.001, max: 200, noNaN: true }))
  .map(([day, days]) => ({ from: january(day), to: instant(january(day) + Math.round(days * MICROS_PER_DAY)) }));

describe('a time scale', () => {
  it('puts the view from edge to edge of the plot', () => {
    const scale = TimeScale.showing({ from: january(1), to: january(9) }, linear, PLOT);
    expect(scale.x(january(1))).toBeCloseTo(100, 2);
    expect(scale.x(january(5))).toBeCloseTo(500, 2);
    expect(scale.x(january(9))).toBeCloseTo(900, 2);
  });

  it('finds the instant that it put at a pixel, with folds and without', () => {
    fc.assert(
      fc.property(axes, views, fc.double({ min: 100, max: 900, noNaN: true }), (axis, view, xPx) => {
        const scale = TimeScale.showing(view, axis, PLOT);
        // A whole microsecond may be wider than a pixel.
        const roundingPx = scale.pxPerMicroAt(scale.at(xPx)) + 1e-3;
        expect(Math.abs(scale.x(scale.at(xPx)) - xPx)).toBeLessThanOrEqual(roundingPx);
      }),
    );
  });

  it('never runs backwards', () => {
    fc.assert(
      fc.property(axes, views, fc.array(fc.double({ min: -60, max: 160, noNaN: true })), (axis, view, days) => {
        const scale = TimeScale.showing(view, axis, PLOT);
        const places = [...days].sort((a, b) => a - b).map((day) => scale.x(january(day)));
        expect(places.every((xPx, index) => index === 0 || xPx >= (places[index - 1] ?? xPx))).toBe(true);
      }),
    );
  });

  it('keeps what lies under the pointer there while zooming', () => {
    fc.assert(
      fc.property(
        axes,
        views,
        fc.integer({ min: 100, max: 900 }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (axis, view, xPx, factor) => {
          const scale = TimeScale.showing(view, axis, PLOT);
          const zoomed = scale.zoomedAbout(xPx, factor);
          expect(Math.abs(zoomed.x(scale.at(xPx)) - xPx)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('moves everything by the same distance while panning, so that its zoom is the very same', () => {
    fc.assert(
      fc.property(axes, fc.integer({ min: -300, max: 300 }), (axis, distancePx) => {
        const scale = TimeScale.showing({ from: january(1), to: january(60) }, axis, PLOT);
        const panned = scale.pannedBy(distancePx);
        expect(panned.x(january(33)) - scale.x(january(33))).toBeCloseTo(-distancePx, 6);
        expect(TimeScale.showing(panned.visible, axis, PLOT).zoom).toBe(scale.zoom);
      }),
    );
  });

  it('shows again what it says is visible', () => {
    fc.assert(
      fc.property(axes, views, (axis, view) => {
        const once = TimeScale.showing(view, axis, PLOT);
        const again = TimeScale.showing(once.visible, axis, PLOT);
        const { from, to } = once.visible;
        // Both edges and the middle were rounded to microseconds, which may be wider than a pixel.
        const roundingPx = [from, to, once.at(500)].reduce((sum, at) => sum + once.pxPerMicroAt(at), 0.05);
        expect(Math.abs(again.x(once.at(500)) - 500)).toBeLessThan(roundingPx);
      }),
    );
  });

  it('gives a fold the same width wherever it lies, and never more than 84 px', () => {
    const scale = TimeScale.showing({ from: january(1), to: january(100) }, folded, PLOT);
    const first = scale.x(january(30)) - scale.x(january(10));
    const second = scale.x(january(90)) - scale.x(january(40));
    expect(first).toBeCloseTo(second, 6);
    expect(scale.zoomedAbout(300, 50).foldWidthPx).toBe(84);
  });

  it('stops zooming in where a microsecond is 4 px wide', () => {
    const scale = TimeScale.showing({ from: january(1), to: instant(january(1) + MICROS_PER_MINUTE) }, linear, PLOT);
    expect(scale.zoomedAbout(500, 1e9).pxPerMicroAt(january(1))).toBe(4);
  });

  it('shows what lies around a fold when asked for a view inside it', () => {
    const scale = TimeScale.showing({ from: january(15), to: january(16) }, folded, PLOT);
    expect(scale.x(january(15.5))).toBeCloseTo(500, 6);
    expect(scale.visible.from).toBeLessThan(january(10));
    expect(scale.visible.to).toBeGreaterThan(january(30));
  });
});
