import { describe, expect, it } from 'vitest';
import type { HitTarget } from '../hit';
import type { Rect } from '../painters/display-list';
import { stepGesture } from './gesture';
import { DAY_PX, down, january, move, play, sampleScene, up } from './scene.sample';

const xOf = (day: number) => 100 + (day - 1) * DAY_PX;
const mark = (eventId: string, day: number, yPx: number): HitTarget => ({
  ...{ eventId, part: 'body', xPx: xOf(day) - 12, yPx: yPx - 12, widthPx: 24, heightPx: 24 },
});
const crowd = { lane: 1, from: january(6), to: january(8), first: 0, last: 50 };
const SCENE = sampleScene({
  hits: [mark('a', 3, 100), mark('b', 4, 140), mark('c', 5, 220), { ...mark('a', 3, 100), part: 'earliest' }],
  crowds: [{ crowd, xPx: xOf(6), yPx: 90, widthPx: 2 * DAY_PX, heightPx: 20 }],
});
const SHIFT = { shift: true } as const;
const rounded = (box: Rect): Rect => ({
  xPx: Math.round(box.xPx),
  yPx: Math.round(box.yPx),
  widthPx: Math.round(box.widthPx),
  heightPx: Math.round(box.heightPx),
});
const days = (at: number): number => Math.round(((at - january(1)) / (january(2) - january(1))) * 100) / 100 + 1;
const caught = (effects: readonly { readonly kind: string }[]) => effects.find(({ kind }) => kind === 'catch');

describe('a box', () => {
  it('chooses every mark that it touches once, and nothing below or beside it', () => {
    const { effects, state } = play([down(xOf(2), 80, SHIFT), move(xOf(4), 150), up(xOf(4), 150)], SCENE);
    expect(caught(effects)).toMatchObject({ eventIds: ['a', 'b'], crowds: [] });
    expect(effects.at(-2)).toEqual({ kind: 'box', box: null });
    expect(state.kind).toBe('idle');
  });

  it('is drawn as it grows, in any direction, and stays within the plot', () => {
    const { effects } = play([down(xOf(4), 150, SHIFT), move(xOf(2), 80), move(20, -30)], SCENE);
    const boxes = effects.flatMap((effect) => (effect.kind === 'box' && effect.box ? [rounded(effect.box)] : []));
    expect(boxes).toEqual([
      { xPx: xOf(2), yPx: 80, widthPx: 2 * DAY_PX, heightPx: 70 },
      { xPx: 100, yPx: 0, widthPx: xOf(4) - 100, heightPx: 150 },
    ]);
  });

  it('holds of a crowd what lies between its edges', () => {
    const { effects } = play([down(xOf(5.5), 95, SHIFT), move(xOf(7), 105), up(xOf(7), 105)], SCENE);
    const held = effects.flatMap((effect) => (effect.kind === 'catch' ? effect.crowds : []));
    expect(held.map(({ lane, from, to }) => [lane, days(from), days(to)])).toEqual([[1, 6, 7]]);
  });

  it('begins over a mark as well, and chooses nothing once it is called off', () => {
    for (const end of [{ kind: 'escape' }, { kind: 'lost', pointerId: 1 }] as const) {
      const { effects, state } = play([down(xOf(3), 100, SHIFT), move(xOf(5), 160), end], SCENE);
      expect(caught(effects)).toBeUndefined();
      expect(effects.at(-1)).toEqual({ kind: 'box', box: null });
      expect(state.kind).toBe('idle');
    }
  });

  it('holds what has left the view by its lane and time', () => {
    const heading = { xPx: 0, yPx: 0, widthPx: 0, heightPx: 0, signXPx: 0, signYPx: 0 };
    const lanes = [0, 120, 240].map((yPx) => {
      const rect = { xPx: 0, yPx, widthPx: 1_100, heightPx: 100 };
      return { ...rect, id: String(yPx), label: '', isCollapsed: false, heading };
    });
    const frames = Array.from({ length: 40 }, (_, turn) => ({ kind: 'frame', atMs: turn * 50 }) as const);
    const inputs = [down(xOf(2), 130, SHIFT), move(1_095, 200), ...frames, up(1_095, 200)];
    const { effects, view } = play(inputs, sampleScene({ lanes }));
    const held = effects.flatMap((effect) => (effect.kind === 'catch' ? effect.crowds : []));
    expect(days(view.from)).toBeGreaterThan(2);
    expect(held.map(({ lane, from, to }) => [lane, days(from), days(to)])).toEqual([[1, 2, days(view.from)]]);
  });

  it('takes the view along at an edge, and keeps what it held where it began', () => {
    const edge = 1_095;
    const frames = [0, 40, 80, 120].map((atMs) => ({ kind: 'frame', atMs }) as const);
    const { effects, state, view } = play([down(xOf(2), 80, SHIFT), move(edge, 150), ...frames], SCENE);
    expect(view.from).toBeGreaterThan(january(1));
    expect(state.kind === 'boxing' ? days(state.fromAt) : state.kind).toBe(2);
    expect(effects.at(-1)?.kind).toBe('box');
  });
});

describe('choosing several', () => {
  const chosen = (some: object, scene = SCENE) => play([down(xOf(3), 100, some), up(xOf(3), 100, some)], scene).effects;

  it('adds one with Ctrl, and all up to one with Shift', () => {
    expect(chosen({ control: true })).toEqual([{ kind: 'choose', eventId: 'a', how: 'toggle' }]);
    expect(chosen(SHIFT)).toEqual([{ kind: 'choose', eventId: 'a', how: 'range' }]);
    const { effects } = play([down(xOf(6.5), 95, { control: true }), up(xOf(6.5), 95)], SCENE);
    expect(effects).toEqual([{ kind: 'catch', eventIds: [], crowds: [crowd] }]);
  });

  it('begins with a finger held on an event, and goes on with taps', () => {
    const touch = { device: 'touch' } as const;
    const scene = { ...SCENE, events: new Map([['a', { start: null, end: null }]]) };
    expect(chosen(touch, { ...scene, isChoosing: true })).toEqual([{ kind: 'choose', eventId: 'a', how: 'toggle' }]);
    expect(chosen(touch, scene)).toEqual([{ kind: 'select', eventId: 'a' }]);
  });

  it('ends with a plain click, on the selected event too', () => {
    expect(chosen({}, { ...SCENE, selectedId: 'a', isChoosing: true })).toEqual([{ kind: 'select', eventId: 'a' }]);
  });

  it('leaves a click on empty ground what it is', () => {
    const pressed = stepGesture({ kind: 'idle', lastClick: null, lastTurn: null }, down(xOf(9), 50, SHIFT), SCENE);
    expect(stepGesture(pressed.state, up(xOf(9), 50), SCENE).effects).toEqual([]);
  });
});
