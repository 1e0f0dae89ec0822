import { describe, expect, it } from 'vitest';
import type { LaneRect } from '../lanes/lane-frame';
import { down, move, play, sampleScene, up } from './scene.sample';

const lane = (id: string, yPx: number): LaneRect => {
  const rect = { xPx: 0, yPx, widthPx: 1_100, heightPx: 60 };
  return { id, label: id, isCollapsed: false, ...rect, heading: { ...rect, widthPx: 80, signXPx: 9, signYPx: 30 } };
};
const scene = sampleScene({ lanes: [lane('a', 60), lane('b', 120), lane('c', 180)] });

describe('the heading of a lane', () => {
  it('collapses the lane by a press', () => {
    expect(play([down(30, 140), up(31, 140)], scene).effects).toEqual([{ kind: 'collapse-lane', lane: 1 }]);
  });
  it('moves the lane by a drag, and shows where it would go', () => {
    const { effects, state } = play([down(30, 80), move(30, 100), move(30, 215), up(30, 215)], scene);
    expect(effects[0]).toEqual({ kind: 'lane-preview', preview: { lane: 0, to: 0, yPx: 100 } });
    expect(effects[1]).toEqual({ kind: 'lane-preview', preview: { lane: 0, to: 2, yPx: 215 } });
    expect(effects.slice(2)).toEqual([
      { kind: 'lane-preview', preview: null },
      { kind: 'move-lane', lane: 0, to: 2 },
    ]);
    expect(state.kind).toBe('idle');
  });
  it('leaves it where it is when it is dropped there, or called off', () => {
    const dropped = play([down(30, 140), move(30, 170), up(30, 170)], scene);
    const called = play([down(30, 140), move(30, 240), { kind: 'escape' }, up(30, 240)], scene);
    for (const { effects } of [dropped, called]) {
      expect(effects.some(({ kind }) => kind === 'move-lane')).toBe(false);
      expect(effects.at(-1)).toEqual({ kind: 'lane-preview', preview: null });
    }
  });
  it('lets a finger scroll the page or pan, since on a phone names lie on the plot', () => {
    const touch = { device: 'touch' } as const;
    expect(play([down(30, 140, touch), move(30, 170, touch)], scene).state.kind).toBe('idle');
    expect(play([down(30, 140, touch), move(80, 142, touch)], scene).state.kind).toBe('panning');
  });
});
