import { describe, expect, it } from 'vitest';
import type { HitTarget } from '../hit';
import { gripAt, takesWheel } from './grip';
import { january, sampleScene } from './scene.sample';

const body: HitTarget = { eventId: 'a', part: 'body', xPx: 500, yPx: 100, widthPx: 80, heightPx: 24 };
const handle: HitTarget = { ...body, part: 'latest', xPx: 568, widthPx: 24 };

describe('gripAt', () => {
  it('takes an event as a whole until it is selected, and then by its bounds', () => {
    const scene = sampleScene({ hits: [body, handle] });
    expect(gripAt(scene, { xPx: 580, yPx: 112 })).toEqual({ kind: 'event', eventId: 'a', part: 'body' });
    const selected = { ...scene, selectedId: 'a' };
    expect(gripAt(selected, { xPx: 580, yPx: 112 })).toEqual({ kind: 'event', eventId: 'a', part: 'latest' });
  });

  it('finds another time of an event, which is none of its parts', () => {
    const ghost = { eventId: 'a', start: null, end: null, kind: 'stated', label: 'Form 8-K states 5 January' } as const;
    const scene = sampleScene({ hits: [body], ghosts: [{ ...body, xPx: 300, widthPx: 24, ghost }] });
    expect(gripAt(scene, { xPx: 312, yPx: 112 })).toEqual({ kind: 'ghost', ghost });
  });

  it('tells the plot from the lane names', () => {
    expect(gripAt(sampleScene(), { xPx: 300, yPx: 20 })).toEqual({ kind: 'plot' });
    expect(gripAt(sampleScene(), { xPx: 60, yPx: 20 })).toEqual({ kind: 'margin' });
  });

  it('finds the parts of the brush, and the strip beside it', () => {
    const at = (xPx: number) => gripAt(sampleScene(), { xPx, yPx: 310 });
    expect(at(345)).toEqual({ kind: 'brush', part: 'from' });
    expect(at(600)).toEqual({ kind: 'brush', part: 'whole' });
    expect(at(855)).toEqual({ kind: 'brush', part: 'to' });
    expect(at(200)).toEqual({ kind: 'strip' });
  });

  it('finds the nearest milestone on the overview, and what lies beneath', () => {
    const scene = sampleScene();
    const mark = (eventId: string, xPx: number) => ({ eventId, xPx, yPx: 302, widthPx: 8, heightPx: 8 });
    const overview = { ...scene.overview, milestones: [mark('a', 396), mark('b', 410), mark('c', 186)] };
    const at = (xPx: number, yPx = 306) => gripAt({ ...scene, overview }, { xPx, yPx });
    expect(at(403)).toMatchObject({ kind: 'milestone', eventId: 'a', beneath: { kind: 'brush', part: 'whole' } });
    expect(at(409)).toMatchObject({ eventId: 'b' });
    expect(at(190)).toMatchObject({ kind: 'milestone', eventId: 'c', beneath: { kind: 'strip' } });
    expect(at(403, 325)).toEqual({ kind: 'brush', part: 'whole' });
    expect(at(430)).toEqual({ kind: 'brush', part: 'whole' });
  });

  it('leaves a middle to move by in the narrowest brush', () => {
    const scene = sampleScene({}, { from: january(5), to: january(5.1) });
    const middlePx = scene.overview.brush.xPx + scene.overview.brush.widthPx / 2;
    expect(gripAt(scene, { xPx: middlePx, yPx: 310 })).toEqual({ kind: 'brush', part: 'whole' });
  });
});

describe('a turn of the wheel', () => {
  const name = { xPx: 100, yPx: 40, widthPx: 120, heightPx: 24, signXPx: 0, signYPx: 0 };
  const lane = {
    id: 'a',
    label: 'A',
    isCollapsed: false,
    heading: name,
    xPx: 0,
    yPx: 40,
    widthPx: 1_100,
    heightPx: 90,
  };
  const takes = (xPx: number, yPx: number, hits: readonly HitTarget[] = []) =>
    takesWheel(sampleScene({ lanes: [lane], hits }), { xPx, yPx });

  it('is for the plot and the overview, and left to the page beside them', () => {
    expect(takes(600, 112)).toBe(true);
    expect(takes(600, 310)).toBe(true);
    expect(takes(60, 112)).toBe(false);
  });

  it('is left to the page over the name of a lane, unless an event lies over it', () => {
    expect(takes(150, 52)).toBe(false);
    expect(takes(150, 52, [{ ...body, xPx: 140, yPx: 40 }])).toBe(true);
  });
});
