import { describe, expect, it } from 'vitest';
import type { WheelTurn } from './input';
import { down, january, move, play, sampleScene } from './scene.sample';

const turn = (some: Partial<WheelTurn>): WheelTurn => ({
  kind: 'wheel',
  xPx: 600,
  yPx: 100,
  deltaX: 0,
  deltaY: 0,
  deltaUnit: 'pixel',
  control: false,
  shift: false,
  atMs: 0,
  ...some,
});

const DAY = january(2) - january(1);
const spanIn = (view: { from: number; to: number }) => (view.to - view.from) / DAY;

describe('the wheel', () => {
  it('zooms in upwards, about the pointer', () => {
    const { view } = play([turn({ deltaY: -500 })]);
    expect(view).toEqual({ from: january(3.5), to: january(8.5) });
  });

  it('zooms out downwards and comes back to the same view', () => {
    const { view } = play([turn({ xPx: 250, deltaY: 200 }), turn({ xPx: 250, deltaY: -200 })]);
    expect(view).toEqual({ from: january(1), to: january(11) });
  });

  it('pans sideways', () => {
    expect(play([turn({ deltaX: 100, deltaY: 20 })]).view).toEqual({ from: january(2), to: january(12) });
  });

  it('pans with Shift', () => {
    expect(play([turn({ deltaY: 100, shift: true })]).view).toEqual({ from: january(2), to: january(12) });
  });

  it('zooms more for each step of a pinch, which sends small ones', () => {
    expect(spanIn(play([turn({ deltaY: -10, control: true })]).view)).toBeCloseTo(10 / 2 ** 0.2, 2);
  });

  it('counts lines as lines', () => {
    expect(spanIn(play([turn({ deltaY: -4, deltaUnit: 'line' })]).view)).toBeCloseTo(10 / 2 ** 0.2, 2);
  });

  it('is held to a bearable step, whatever a device claims', () => {
    expect(spanIn(play([turn({ deltaY: -1e6 })]).view)).toBeCloseTo(10 / 2 ** 1.5, 2);
  });

  it('stops zooming out where a view would span more than a century around a short incident', () => {
    const { view } = play(Array.from({ length: 60 }, () => turn({ deltaY: 700 })));
    expect(spanIn(view)).toBeLessThanOrEqual(36_525);
    expect(spanIn(view)).toBeGreaterThan(10_000);
  });

  it('goes on zooming when the fingers drift sideways, and pans once they have rested', () => {
    const zooming = turn({ deltaY: -100, atMs: 0 });
    const drift = (atMs: number) => turn({ deltaX: 100, deltaY: -10, atMs });
    const { view } = play([zooming, drift(16)]);
    expect(spanIn(view)).toBeCloseTo(10 / 2 ** 0.22, 2);
    expect(spanIn(play([zooming, drift(500)]).view)).toBeCloseTo(10 / 2 ** 0.2, 2);
  });

  it('does nothing for a turn of nothing', () => {
    expect(play([turn({})]).effects).toEqual([]);
  });

  it('does not disturb a pan', () => {
    const panned = play([down(500, 100), move(400, 100), turn({ deltaY: -500 })], sampleScene());
    expect(panned.view).toEqual({ from: january(2), to: january(12) });
  });
});
