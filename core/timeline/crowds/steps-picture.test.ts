import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisplayList, StepsPrimitive } from '../painters/display-list';
import { circle, filled } from '../painters/paint';
import { LIGHT_PALETTE } from '../painters/palette';
import { stepsPictures } from './steps-picture';
import { PlainSheet } from './steps-picture.sample';

const layer = (heightsPx: number[], over: Partial<StepsPrimitive> = {}): StepsPrimitive => ({
  ...{ kind: 'steps', eventId: null, leftPx: 10, stepPx: 3, baselinePx: 50, heightsPx },
  ...{ fill: filled('attack') },
  ...over,
});

const RED = 0xff000000 + 0xc2352b;
const GREEN = 0xff000000 + 0x16794c;

/** The rows of a picture as numbers, from the top. */
function rowsOf(list: DisplayList, first: StepsPrimitive): number[][] {
  const sheet = new PlainSheet();
  const picture = stepsPictures(list, LIGHT_PALETTE, sheet).byFirst.get(first);
  if (picture === undefined) return [];
  return Array.from({ length: picture.rows }, (_, row) => {
    const start = (picture.topRow + row) * sheet.stride + picture.leftColumn;
    return [...sheet.pixels.subarray(start, start + picture.columns)];
  });
}

describe('a picture of columns', () => {
  it('draws later layers over earlier ones from the same line', () => {
    const whole = layer([2, 0, 1]);
    const list = [whole, layer([1, 0, 1], { fill: filled('contain') })];
    expect(rowsOf(list, whole)).toEqual([
      [RED, 0, 0],
      [GREEN, 0, GREEN],
    ]);
  });

  it('keeps the opacity of a faded layer', () => {
    const faded = layer([1], { fill: filled('attack', 0.4) });
    expect(rowsOf([faded], faded)).toEqual([[0x66000000 + 0xc2352b]]);
  });

  it('has a picture of its own for what stands elsewhere, comes after something else, or is faded itself', () => {
    const first = layer([1]);
    const others = [layer([1], { baselinePx: 90 }), layer([1], { leftPx: 13 }), layer([2, 2])];
    const between = circle('e', 5, 5, 4, filled('attack'));
    const list = [first, ...others, between, layer([1]), layer([1], { fill: filled('attack', 0.5) })];
    expect(stepsPictures(list, LIGHT_PALETTE, new PlainSheet()).byFirst.size).toBe(6);
  });

  it('puts small pictures side by side, none over another, in as few rows as the highest of them', () => {
    const wide = layer([1, 1, 1, 1, 1, 1]);
    const small = [layer([5, 4], { leftPx: 40 }), layer([2, 3], { leftPx: 60 }), layer([1, 1, 1], { leftPx: 80 })];
    const list = [wide, ...small];
    const sheet = new PlainSheet();
    const { image, byFirst } = stepsPictures(list, LIGHT_PALETTE, sheet);
    expect(image).toEqual({ rows: 1 + 5 + 1 });
    expect(byFirst.get(list[2] as StepsPrimitive)).toEqual({ leftColumn: 2, topRow: 1, columns: 2, rows: 3 });
    for (const each of list) {
      const own = rowsOf(list, each)
        .flat()
        .filter((word) => word === RED);
      expect(own).toHaveLength(each.heightsPx.reduce((sum, height) => sum + height, 0));
    }
  });

  it('has none for layers without height, nor an image where there is nothing', () => {
    expect(stepsPictures([layer([0, 0.2])], LIGHT_PALETTE, new PlainSheet())).toEqual({
      ...{ image: null, byFirst: new Map() },
    });
  });

  it('shows of each pixel the last layer that reaches it, whatever the layers', () => {
    const heights = fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(heights, { minLength: 1, maxLength: 5 }), (all) => {
        const colours = ['attack', 'detect', 'contain', 'disclose', 'legal'] as const;
        const list = all.map((own, at) => layer(own, { fill: filled(colours[at] ?? 'attack') }));
        const rows = rowsOf(list, list[0] as StepsPrimitive);
        for (const [row, pixels] of rows.entries()) {
          const above = rows.length - row;
          const seen = pixels.map((_, column) => all.findLastIndex((own) => (own[column] ?? 0) >= above));
          expect(pixels).toEqual(
            seen.map((at) => {
              const colour = colours[at];
              return colour === undefined
                ? 0
                : (0xff000000 + Number.parseInt(LIGHT_PALETTE[colour].slice(1), 16)) >>> 0;
            }),
          );
        }
      }),
    );
  });
});
