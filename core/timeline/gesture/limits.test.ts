import { describe, expect, it } from 'vitest';
import { centredOn, pannedWithin, zoomedWithin } from './limits';
import { january, sampleScale } from './scene.sample';

const limits = { extent: { from: january(1), to: january(11) } };

describe('the limits of a view', () => {
  it('let everything go by where nothing has a date', () => {
    expect(pannedWithin(sampleScale(), 1e6, { extent: null }).visible.from).toBeGreaterThan(january(1_000));
  });

  it('keep a fifth of the plot on what is recorded, on either side', () => {
    const latest = pannedWithin(sampleScale(), 1e6, limits);
    expect(latest.x(january(11))).toBeCloseTo(latest.leftPx + 200, 2);
    const earliest = pannedWithin(sampleScale(), -1e6, limits);
    expect(earliest.x(january(1))).toBeCloseTo(earliest.rightPx - 200, 2);
  });

  it('let a view from elsewhere come back but not go further', () => {
    const away = sampleScale({ from: january(100), to: january(110) });
    expect(pannedWithin(away, 50, limits).visible.from).toBe(away.visible.from);
    expect(pannedWithin(away, -50, limits).visible.from).toBeLessThan(away.visible.from);
  });

  it('always allow zooming in', () => {
    const scale = sampleScale();
    expect(zoomedWithin(scale, 600, 2, limits).zoom).toBeCloseTo(2 * scale.zoom);
  });

  it('bring what is zoomed out of back into sight', () => {
    const edge = sampleScale({ from: january(10.9), to: january(11.1) });
    const out = zoomedWithin(edge, edge.leftPx, 1 / 8, limits);
    expect(out.x(january(11))).toBeGreaterThanOrEqual(out.leftPx);
  });
});

describe('centredOn', () => {
  it('puts a moment in the middle of the same width', () => {
    const { from, to } = centredOn(sampleScale(), january(8), limits);
    expect((from + to) / 2 / 1e6).toBeCloseTo(january(8) / 1e6, -2);
    expect((to - from) / 1e6).toBeCloseTo((january(11) - january(1)) / 1e6, -2);
  });
});
