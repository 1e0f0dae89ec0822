import { describe, expect, it } from 'vitest';
import { CATEGORIES, CATEGORY_LABELS } from '@/core/incident/vocabulary';
import { grammarKey } from './grammar';
import { textWidthPx } from './text-width';

const textsOf = (widthPx: number) =>
  grammarKey(widthPx).displayList.flatMap((one) => (one.kind === 'text' ? [one] : []));

describe('the key to the drawing', () => {
  it('names every category once', () => {
    const said = textsOf(1_200).map(({ text }) => text.toLowerCase());
    for (const category of CATEGORIES) {
      const named = said.filter((words) => words.split(', ').includes(CATEGORY_LABELS[category].toLowerCase()));
      expect(named, category).toHaveLength(1);
    }
  });
  it.each([552, 1_152])('stays within %i px, in rows that do not touch', (widthPx) => {
    const { heightPx } = grammarKey(widthPx);
    for (const { xPx, yPx, text, sizePx, weight } of textsOf(widthPx)) {
      expect(xPx + textWidthPx(text, sizePx, weight)).toBeLessThanOrEqual(widthPx);
      expect(yPx).toBeLessThan(heightPx);
    }
  });
});
