import { describe, expect, it } from 'vitest';
import { down, january, move, play, sampleScene, up } from './scene.sample';

const FRAME_MS = 16;

/** A drag of 300 px to the left in five quick moves, let go in motion. */
const flick = [
  down(800, 100),
  ...[1, 2, 3, 4, 5].map((n) => move(800 - 60 * n, 100, { atMs: n * FRAME_MS })),
  up(500, 100, { atMs: 6 * FRAME_MS }),
];

describe('panning', () => {
  it('keeps the moment that was taken under the pointer', () => {
    const { view } = play([down(500, 100), move(400, 120), move(300, 90)]);
    expect(view).toEqual({ from: january(3), to: january(13) });
  });

  it('does not begin before the pointer has moved four pixels', () => {
    expect(play([down(500, 100), move(503, 101)]).effects).toEqual([]);
  });

  it('returns to where it began on Escape', () => {
    const { view, state } = play([down(500, 100), move(300, 100), { kind: 'escape' }]);
    expect(view).toEqual({ from: january(1), to: january(11) });
    expect(state.kind).toBe('idle');
  });

  it('ignores a second mouse pointer', () => {
    const { view } = play([down(500, 100), move(400, 100), move(900, 100, { pointerId: 2 })]);
    expect(view.from).toBe(january(2));
  });

  it('keeps something of the incident on the screen', () => {
    const { view } = play([down(1_000, 100), ...Array.from({ length: 60 }, (_, n) => move(1_000 - 100 * n, 100))]);
    expect(view.from).toBeLessThan(january(16));
    expect(view.to).toBeGreaterThan(january(16));
  });

  it('ends where the browser takes the pointer away', () => {
    const { state, view } = play([down(500, 100), move(400, 100), { kind: 'lost', pointerId: 1 }]);
    expect(state.kind).toBe('idle');
    expect(view.from).toBe(january(2));
  });
});

describe('inertia', () => {
  it('carries a quick pan on, ever more slowly, and stops', () => {
    const released = play(flick);
    expect(released.state.kind).toBe('gliding');
    const frames = Array.from({ length: 200 }, (_, n) => ({ kind: 'frame', atMs: (7 + n) * FRAME_MS }) as const);
    const open = { limits: { extent: null } };
    const glided = play(frames, sampleScene(open, released.view), released.state);
    expect(glided.state.kind).toBe('idle');
    const starts = glided.effects.flatMap((effect) => (effect.kind === 'view' ? [effect.view.from] : []));
    const steps = starts.slice(1).map((from, n) => from - (starts[n] ?? 0));
    expect(steps.every((step, n) => step > 0 && step <= (steps[n - 1] ?? Number.POSITIVE_INFINITY) + 1)).toBe(true);
    expect(glided.view.from - released.view.from).toBeGreaterThan(january(2) - january(1));
  });

  it('does not follow a pointer that rested before it was let go', () => {
    const rested = [...flick.slice(0, -1), up(500, 100, { atMs: 400 })];
    expect(play(rested).state.kind).toBe('idle');
  });

  it('does not happen where reduced motion is asked for', () => {
    expect(play(flick, sampleScene({ reducedMotion: true })).state.kind).toBe('idle');
  });

  it('ends under the next press', () => {
    const released = play(flick);
    const pressed = play([down(500, 100, { atMs: 200 })], sampleScene(), released.state);
    expect(pressed.state.kind).toBe('pressed');
  });
});
