import { describe, expect, it } from 'vitest';
import { CATEGORIES, CATEGORY_LABELS } from '@/core/incident/vocabulary';
import { textWidthPx } from '../labels/text-width';
import { LEGEND_ORDER } from '../legend';
import { COLOUR_TOKENS } from '../painters/display-list';
import { grammarKey } from './grammar';
import type { ShownSigns, TimeSign } from './signs';

const EVERYTHING: ShownSigns = {
  times: new Set<TimeSign>([
    ...(['moment', 'unit', 'around', 'between', 'open', 'lasting', 'ongoing', 'deadline', 'doubted'] as const),
    ...(['held-back', 'crowd', 'uncertain-crowd', 'lasting-many', 'span', 'fold'] as const),
  ]),
  badges: new Set(LEGEND_ORDER),
  colours: new Set(COLOUR_TOKENS),
};
const textsOf = (widthPx: number, shown = EVERYTHING) =>
  grammarKey(shown, widthPx).displayList.flatMap((one) => (one.kind === 'text' ? [one] : []));

describe('the key to the drawing', () => {
  it('names every category once', () => {
    const said = textsOf(1_200).map(({ text }) => text.toLowerCase());
    for (const category of CATEGORIES) {
      const named = said.filter((words) => words.split(', ').includes(CATEGORY_LABELS[category].toLowerCase()));
      expect(named, category).toHaveLength(1);
    }
  });
  it.each([552, 1_152])('stays within %i px, in rows that do not touch', (widthPx) => {
    const { heightPx } = grammarKey(EVERYTHING, widthPx);
    for (const { xPx, yPx, text, sizePx, weight } of textsOf(widthPx)) {
      expect(xPx + textWidthPx(text, sizePx, weight)).toBeLessThanOrEqual(widthPx);
      expect(yPx).toBeLessThan(heightPx);
    }
  });
  it('explains what a drawing shows, and nothing else', () => {
    const shown: ShownSigns = { times: new Set(['around']), badges: new Set(['moved']), colours: new Set(['detect']) };
    expect(textsOf(1_200, shown).map(({ text }) => text)).toEqual(['around', 'moved in time', 'Detection']);
  });
  it('takes no room where nothing is shown', () => {
    expect(grammarKey({ times: new Set(), badges: new Set(), colours: new Set() }, 600).heightPx).toBe(0);
  });
});
