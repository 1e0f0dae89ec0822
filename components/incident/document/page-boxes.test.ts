import { describe, expect, it } from 'vitest';
import { CAPTION_PX, MARGIN_PX, pageBoxes, pagesInView } from './page-boxes';

const LETTER = { width: 612, height: 792 };
const TURNED = { width: 792, height: 612 };

describe('pages under each other', () => {
  it('are all as wide, each as high as its shape asks', () => {
    expect(pageBoxes([LETTER, TURNED, LETTER], 612)).toEqual([
      { topPx: MARGIN_PX, heightPx: 792 },
      { topPx: MARGIN_PX + 792 + CAPTION_PX, heightPx: 473 },
      { topPx: MARGIN_PX + 792 + 473 + 2 * CAPTION_PX, heightPx: 792 },
    ]);
  });

  const boxes = pageBoxes(Array(300).fill(LETTER), 612);
  const pagePx = 792 + CAPTION_PX;
  it('are drawn where they are seen, and next to it', () => {
    expect(pagesInView(boxes, { scrolledPx: 0, heightPx: 600 })).toEqual({ first: 0, last: 1, current: 0 });
    const { first, last } = pagesInView(boxes, { scrolledPx: 100 * pagePx, heightPx: 600 });
    expect([first, last]).toEqual([99, 101]);
  });
  it('are read where the upper third of the view ends', () => {
    const at = (scrolledPx: number) => pagesInView(boxes, { scrolledPx, heightPx: 600 }).current;
    expect([at(pagePx - 250), at(pagePx - 150)]).toEqual([0, 1]);
    expect(at(300 * pagePx)).toBe(299);
  });
});
