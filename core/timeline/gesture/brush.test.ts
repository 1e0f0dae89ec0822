import { describe, expect, it } from 'vitest';
import { down, january, move, play, up } from './scene.sample';

const Y = 310;
/** The brush covers 1 to 11 January of a strip that starts on 27 December: from 350 px to 850 px. */

describe('the brush of the overview', () => {
  it('moves the view with its middle', () => {
    expect(play([down(600, Y), move(650, Y)]).view).toEqual({ from: january(2), to: january(12) });
  });

  it('widens the view by an edge', () => {
    expect(play([down(350, Y), move(250, Y)]).view).toEqual({ from: january(-1), to: january(11) });
    expect(play([down(850, Y), move(900, Y)]).view).toEqual({ from: january(1), to: january(12) });
  });

  it('holds an edge before it crosses the other', () => {
    const { view } = play([down(350, Y), move(2_000, Y)]);
    expect(view.to).toBe(january(11));
    expect(view.from).toBeLessThan(january(11));
  });

  it('jumps to where the strip is pressed, and follows on from there', () => {
    expect(play([down(950, Y)]).view).toEqual({ from: january(8), to: january(18) });
    expect(play([down(950, Y), move(900, Y)]).view).toEqual({ from: january(7), to: january(17) });
  });

  it('is let go on release', () => {
    expect(play([down(600, Y), move(650, Y), up(650, Y), move(800, Y)]).view.from).toBe(january(2));
  });

  it('goes back on Escape', () => {
    expect(play([down(950, Y), move(900, Y), { kind: 'escape' }]).view).toEqual({ from: january(1), to: january(11) });
  });
});
