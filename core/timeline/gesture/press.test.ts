import { describe, expect, it } from 'vitest';
import { dayTime } from '@/core/incident/event.sample';
import type { HitTarget } from '../hit';
import type { Scene } from './scene';
import { down, january, move, play, sampleScene, up } from './scene.sample';

const touch = { device: 'touch' } as const;
const body: HitTarget = { eventId: 'a', part: 'body', xPx: 500, yPx: 100, widthPx: 60, heightPx: 24 };
const times = { start: dayTime('2023-01-05'), end: null };
const withEvent = (some: Partial<Scene> = {}): Scene =>
  sampleScene({ hits: [body], events: new Map([['a', times]]), ...some });

const click = (xPx: number, yPx: number, atMs = 0) => [down(xPx, yPx, { atMs }), up(xPx, yPx, { atMs: atMs + 60 })];

describe('clicking', () => {
  it('selects an event', () => {
    expect(play(click(520, 110), withEvent()).effects).toEqual([{ kind: 'select', eventId: 'a' }]);
  });

  it('is still a click when the hand shakes a little', () => {
    expect(play([down(520, 110), move(523, 111), up(523, 111)], withEvent()).effects).toEqual([
      { kind: 'select', eventId: 'a' },
    ]);
  });

  it('on the empty plot selects nothing', () => {
    expect(play(click(800, 50), withEvent({ selectedId: 'a' })).effects).toEqual([{ kind: 'select', eventId: null }]);
  });

  it('does not select again what is selected', () => {
    expect(play(click(520, 110), withEvent({ selectedId: 'a' })).effects).toEqual([]);
  });
});

describe('another time of an event', () => {
  const ghost = { eventId: 'a', start: null, end: null, kind: 'stated', label: 'Form 8-K states 3 January' } as const;
  const scene = withEvent({ ghosts: [{ ...body, xPx: 300, widthPx: 24, ghost }] });

  it('selects the event when it is clicked', () => {
    expect(play(click(312, 110), scene).effects).toEqual([{ kind: 'select', eventId: 'a' }]);
  });

  it('is ground to pan on: it cannot be moved', () => {
    const { state } = play([down(312, 110), move(380, 110)], scene);
    expect(state.kind).toBe('panning');
  });
});

describe('a flag', () => {
  const flagged = { deadlines: [{ ids: ['sec', 'nis2'], xPx: 490, yPx: 150, widthPx: 90, heightPx: 24 }] };

  it('shows its deadlines when it is clicked, and lets nothing go that was selected', () => {
    const { effects } = play([down(500, 160), up(500, 160)], sampleScene(flagged));
    expect(effects).toEqual([{ kind: 'show-deadlines', ids: ['sec', 'nis2'] }]);
  });

  it('is ground to pan on: it cannot be moved', () => {
    const { state } = play([down(500, 160), move(560, 160)], sampleScene(flagged));
    expect(state.kind).toBe('panning');
  });
});

describe('a milestone on the overview', () => {
  const overview = {
    ...sampleScene().overview,
    milestones: [
      { eventId: 'seen', xPx: 596, yPx: 302, widthPx: 8, heightPx: 8 },
      { eventId: 'far', xPx: 196, yPx: 302, widthPx: 8, heightPx: 8 },
    ],
  };
  const scene = withEvent({ overview });

  it('is selected by a click, and brought into view where it is not', () => {
    expect(play(click(600, 306), scene).effects).toEqual([{ kind: 'select', eventId: 'seen' }]);
    const { effects, view } = play(click(200, 306), scene);
    expect(effects.at(-1)).toEqual({ kind: 'select', eventId: 'far' });
    expect([view.from, view.to]).toEqual([january(-7), january(3)]);
    expect(play(click(200, 306), { ...scene, selectedId: 'far' }).effects.map(({ kind }) => kind)).toEqual(['view']);
  });

  it('lets whoever drags from it move the brush beneath', () => {
    const { state, view } = play([down(600, 306), move(650, 306)], scene);
    expect(state.kind).toBe('brushing');
    expect(view.from).toBe(january(2));
  });
});

describe('double-clicking', () => {
  it('opens an event', () => {
    const { effects } = play([...click(520, 110), ...click(521, 110, 200)], withEvent());
    expect(effects.at(-1)).toEqual({ kind: 'open', eventId: 'a' });
  });

  it('on the empty plot begins an event there, as precise as the screen can tell', () => {
    const { effects } = play([...click(650, 50), ...click(650, 50, 200)]);
    const created = effects.find((effect) => effect.kind === 'create');
    expect(created?.time.precision).toBe('day');
    expect(created?.time.earliest).toBeLessThanOrEqual(january(6));
    expect(created?.time.latest).toBeGreaterThanOrEqual(january(7));
  });

  it('says in which lane that is, if in any', () => {
    const lane = { xPx: 0, yPx: 80, widthPx: 1_100, heightPx: 56, label: '', isCollapsed: false };
    const heading = { xPx: 0, yPx: 80, widthPx: 90, heightPx: 24, signXPx: 9, signYPx: 92 };
    const scene = sampleScene({ lanes: [{ ...lane, id: 'attacker', heading }] });
    const laneIds = [50, 100, 150].map((yPx) => {
      const { effects } = play([...click(650, yPx), ...click(650, yPx, 200)], scene);
      return effects.flatMap((effect) => (effect.kind === 'create' ? [effect.laneId] : []));
    });
    expect(laneIds).toEqual([[null], ['attacker'], [null]]);
  });

  it('creates nothing where nothing may be changed', () => {
    const { effects } = play([...click(650, 50), ...click(650, 50, 200)], sampleScene({ readOnly: true }));
    expect(effects.some((effect) => effect.kind === 'create')).toBe(false);
  });

  it('takes two quick clicks in one place: not slow ones, not distant ones', () => {
    const opens = (second: readonly [number, number, number]) =>
      play([...click(520, 110), ...click(...second)], withEvent()).effects.some(({ kind }) => kind === 'open');
    expect(opens([520, 110, 300])).toBe(true);
    expect(opens([520, 110, 900])).toBe(false);
    expect(opens([550, 110, 300])).toBe(false);
  });

  it('is over after two: a third click begins anew', () => {
    const { effects } = play([...click(520, 110), ...click(520, 110, 150), ...click(520, 110, 300)], withEvent());
    expect(effects.filter(({ kind }) => kind === 'open')).toHaveLength(1);
  });
});

describe('pressing and moving', () => {
  it('drags an event with the mouse, and selects it', () => {
    const { state, effects } = play([down(520, 110), move(620, 110)], withEvent());
    expect(state.kind).toBe('dragging-time');
    expect(effects[0]).toEqual({ kind: 'select', eventId: 'a' });
  });

  it('pans instead where nothing may be changed', () => {
    expect(play([down(520, 110), move(620, 110)], withEvent({ readOnly: true })).state.kind).toBe('panning');
  });

  it('pans with a finger, unless it lies on the selected event', () => {
    const swipe = [down(520, 110, touch), move(620, 110, touch)];
    expect(play(swipe, withEvent()).state.kind).toBe('panning');
    expect(play(swipe, withEvent({ selectedId: 'a' })).state.kind).toBe('dragging-time');
  });

  it('pans on an event that fills the plot, until it is selected', () => {
    const wide = { hits: [{ ...body, xPx: 0, widthPx: 2_000 }] };
    expect(play([down(520, 110), move(620, 110)], withEvent(wide)).state.kind).toBe('panning');
    const selected = withEvent({ ...wide, selectedId: 'a' });
    expect(play([down(520, 110), move(620, 110)], selected).state.kind).toBe('dragging-time');
  });

  it('leaves a finger that sets out up or down to the page, which scrolls', () => {
    const swipe = [down(520, 110, touch), move(524, 140, touch), move(620, 160, touch)];
    expect(play(swipe, withEvent({ selectedId: 'a' }))).toMatchObject({ state: { kind: 'idle' }, effects: [] });
  });

  it('does nothing on the lane names', () => {
    expect(play([down(20, 110), move(200, 110)], withEvent())).toMatchObject({ state: { kind: 'idle' }, effects: [] });
  });
});

describe('a long press', () => {
  const held = { kind: 'frame', atMs: 500 } as const;

  it('takes hold of an event under a finger', () => {
    const { state, effects } = play([down(520, 110, touch), held], withEvent());
    expect(state.kind).toBe('dragging-time');
    expect(effects[0]).toEqual({ kind: 'select', eventId: 'a' });
  });

  it('is none before its time, with a mouse, or where nothing may be changed', () => {
    expect(play([down(520, 110, touch), { ...held, atMs: 300 }], withEvent()).state.kind).toBe('pressed');
    expect(play([down(520, 110), held], withEvent()).state.kind).toBe('pressed');
    expect(play([down(520, 110, touch), held], withEvent({ readOnly: true })).state.kind).toBe('pressed');
  });
});
