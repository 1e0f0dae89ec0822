import { describe, expect, it } from 'vitest';
import type { StepsPrimitive } from '../painters/display-list';
import { LIGHT_PALETTE } from '../painters/palette';
import { paintSvg } from '../painters/svg';
import { runsOf } from './steps';

const steps = (heightsPx: readonly number[]): StepsPrimitive => ({
  ...{ kind: 'steps', eventId: null, leftPx: 10, stepPx: 3, baselinePx: 50, heightsPx },
  fill: { colour: 'attack', opacity: 1 },
});
const painted = (heightsPx: readonly number[]) => {
  const options = { widthPx: 100, heightPx: 60, palette: LIGHT_PALETTE, idPrefix: 't', title: '' };
  return /<path d="([^"]*)"/.exec(paintSvg([steps(heightsPx)], options))?.[1];
};

describe('steps', () => {
  it('are taken together where they are as high, and left out where there is nothing', () => {
    expect(runsOf([0, 2, 2, 5, 0, 1])).toEqual([
      { from: 1, to: 3, heightPx: 2 },
      { from: 3, to: 4, heightPx: 5 },
      { from: 5, to: 6, heightPx: 1 },
    ]);
    expect(runsOf([0, 0])).toEqual([]);
  });
  it('are one outline in SVG that comes back to the line between them', () => {
    expect(painted([2, 5, 0, 1])).toBe('M10 50v-2h3v-3h3v5h3v-1h3V50z');
    expect(painted([0])).toBeUndefined();
  });
});
