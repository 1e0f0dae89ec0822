import { describe, expect, it } from 'vitest';
import { linearAxis } from './axis/axis';
import { TimeScale } from './axis/scale';
import type { Span } from './draw-request';
import { january } from './event.sample';
import { paintSpan, spanLevels } from './span';

const span = (id: string, from: number, to: number, label = 'dwell 41 days'): Span => ({
  id,
  fromAt: january(from),
  toAt: january(to),
  label,
  fromEventId: 'a',
  toEventId: 'b',
});
const scale = TimeScale.showing({ from: january(1), to: january(41) }, linearAxis(january(1)), {
  leftPx: 0,
  widthPx: 1_000,
});
const plot = { leftPx: 0, rightPx: 1_000 };

describe('measured spans', () => {
  it('stand side by side where one begins as the other ends', () => {
    const levels = spanLevels([span('dwell', 1, 15), span('disclosure', 15, 35)], scale);
    expect([...levels.values()]).toEqual([0, 0]);
  });

  it('lie one above the other where they overlap, or where their pills would', () => {
    expect([...spanLevels([span('a', 1, 15), span('b', 10, 35)], scale).values()]).toEqual([0, 1]);
    expect([...spanLevels([span('a', 1, 1.1), span('b', 1.1, 1.2)], scale).values()]).toEqual([0, 1]);
  });

  it('keep their level while panning', () => {
    const spans = [span('a', 1, 15), span('b', 10, 35), span('c', 36, 40)];
    expect(spanLevels(spans, scale.pannedBy(777))).toEqual(spanLevels(spans, scale));
  });

  it('are a bracket with the value in a pill', () => {
    const painted = paintSpan(span('a', 5, 25), 60, scale, plot);
    expect(painted.map(({ kind }) => kind)).toEqual(['line', 'rect', 'text']);
    expect(painted[2]).toMatchObject({ text: 'dwell 41 days', xPx: expect.closeTo(350, 1) });
  });

  it('keep their value beside a bracket that it would cover, on the side where there is room', () => {
    const [bracket, pill] = paintSpan(span('a', 5, 6), 60, scale, plot);
    expect(bracket).toMatchObject({
      pointsPx: [100, 65, 100, 60, 125, 60, 125, 65].map((px) => expect.closeTo(px, 0)),
    });
    expect(pill).toMatchObject({ xPx: expect.closeTo(130, 0) });
    const [, atTheEdge] = paintSpan(span('a', 39, 40), 60, scale, plot);
    expect(atTheEdge?.kind === 'rect' ? atTheEdge.xPx + atTheEdge.widthPx : 0).toBeCloseTo(945, 0);
  });

  it('keep their value whole where neither side has room for it, as on a phone', () => {
    const phone = { leftPx: 0, rightPx: 250 };
    const [, pill] = paintSpan(span('a', 3, 5, 'dwell 36 hours 50 to 53 minutes'), 60, scale, phone);
    expect(pill?.kind === 'rect' ? pill.xPx + pill.widthPx : 0).toBeCloseTo(250, 0);
  });
  it('keep their value in the middle of what is in view', () => {
    const painted = paintSpan(span('a', -19, 21), 60, scale, plot);
    expect(painted[2]).toMatchObject({ xPx: expect.closeTo(250, 1) });
  });

  it('are not drawn out of view', () => {
    expect(paintSpan(span('a', 100, 130), 60, scale, plot)).toEqual([]);
  });
});
