import { describe, expect, it } from 'vitest';
import { exportQuerySchema } from '@/core/contracts/export-query';
import { instant } from '@/core/time/instant';
import { AS_USUAL } from '@/core/timeline/lanes/arranged';
import { partParameters, type ShownPart } from './shown-part';

const PART: ShownPart = {
  view: { from: instant(Date.UTC(2023, 0, 5) * 1_000), to: instant(Date.UTC(2023, 0, 19) * 1_000 + 1) },
  widthPx: 1_200,
  address: { folded: true, lanes: 'category', search: ' ', categories: [] },
  arrangement: AS_USUAL,
};

describe('the part of the timeline that the page shows', () => {
  it('is told to the microsecond, and nothing of it that is usual', () => {
    expect(partParameters(PART)).toEqual({ from: '2023-01-05T00:00:00Z', to: '2023-01-19T00:00:00.000001Z' });
  });
  it('is told in words that the export reads', () => {
    const address = { folded: false, lanes: 'tag', search: 'one API', categories: ['detection', 'response'] } as const;
    const arrangement = { order: ['~k3x9', 'rest'], collapsed: ['rest'] };
    const query = exportQuerySchema.parse(partParameters({ ...PART, address, arrangement, widthPx: 1_068.4 }));
    expect(query).toMatchObject({ folds: false, lanes: 'tag', q: 'one API', widthPx: 1_068 });
    expect([query.category, query.order, query.collapsed]).toEqual([
      ['detection', 'response'],
      ['~k3x9', 'rest'],
      ['rest'],
    ]);
  });
  it('is as wide as a picture can be where the page is narrower or wider', () => {
    expect(partParameters({ ...PART, widthPx: 358 }).widthPx).toBe('600');
    expect(partParameters({ ...PART, widthPx: 9_000 }).widthPx).toBe('4000');
  });
});
