import { describe, expect, it } from 'vitest';
import { down, january, move, play, sampleScene, up } from './scene.sample';

const one = { device: 'touch', pointerId: 1 } as const;
const two = { device: 'touch', pointerId: 2 } as const;

describe('pinching', () => {
  it('zooms about the middle of the fingers by as much as they part', () => {
    const { view } = play([down(500, 100, one), down(700, 100, two), move(400, 100, one), move(800, 100, two)]);
    expect(view).toEqual({ from: january(3.5), to: january(8.5) });
  });

  it('pans with fingers that move together', () => {
    const { view } = play([down(500, 100, one), down(700, 100, two), move(400, 100, one), move(600, 100, two)]);
    expect(view.from).toBe(january(2));
    expect(view.to).toBe(january(12));
  });

  it('takes over from a pan that one finger began', () => {
    const { state } = play([down(500, 100, one), move(450, 100, one), down(700, 100, two)]);
    expect(state.kind).toBe('pinching');
  });

  it('goes on panning with the finger that stays', () => {
    const lifted = play([down(500, 100, one), down(700, 100, two), up(700, 100, two)]);
    expect(lifted.state.kind).toBe('panning');
    expect(play([move(400, 100, one)], sampleScene(), lifted.state).view.from).toBe(january(2));
  });

  it('does not fly off when the fingers meet', () => {
    const { view } = play([down(599, 100, one), down(600, 100, two), move(500, 100, one)]);
    expect(view.to - view.from).toBeGreaterThan((january(11) - january(1)) / 6);
  });

  it('never begins with two mice', () => {
    expect(play([down(500, 100), down(700, 100, { pointerId: 2 })]).state.kind).toBe('pressed');
  });
});
