import { describe, expect, it } from 'vitest';
import { columnsOf } from './table-columns';

const LOOK = { full: true, isNarrow: false, sort: 'when', chosen: null } as const;
const keys = (look: Parameters<typeof columnsOf>[0]) => columnsOf(look).map(({ key }) => key);

describe('the columns of the table', () => {
  it('are those that somebody chose, in the usual order, and always what the event is called', () => {
    expect(keys({ ...LOOK, chosen: ['when', 'tags', 'category'] })).toEqual(['when', 'title', 'category', 'tags']);
    expect(keys({ ...LOOK, chosen: ['tags'], sort: 'entered' })).toEqual(['title', 'entered', 'tags']);
  });

  it('hold the clock that orders the table, however narrow it is', () => {
    for (const full of [true, false]) {
      const entered = columnsOf({ ...LOOK, full, sort: '-entered' }).find(({ key }) => key === 'entered');
      expect(entered).toMatchObject({ className: undefined });
    }
  });

  it('leave room for a time with both of its days, of which the last is not cut off', () => {
    for (const full of [true, false]) {
      expect(columnsOf({ ...LOOK, full }).find(({ key }) => key === 'when')?.width).toBe('288px');
    }
  });

  it('give way, the least telling first, before what an event is called is cut short', () => {
    const hiddenBelowPx = (key: string) => {
      const shown = columnsOf(LOOK).find((column) => column.key === key);
      return Number(/@max-\[(\d+)px\]/.exec(shown?.className ?? '')?.[1]);
    };
    const inTurn = ['milestone', 'confidence', 'learned', 'entered', 'source'];
    const pxInTurn = inTurn.map(hiddenBelowPx);
    expect(pxInTurn).toEqual([...pxInTurn].sort((a, b) => a - b));
    const widthOf = (key: string) => Number.parseInt(columnsOf(LOOK).find((one) => one.key === key)?.width ?? '', 10);
    for (const [place, px] of pxInTurn.entries()) {
      const others = ['when', 'category', ...inTurn.slice(0, place + 1)].map(widthOf);
      expect(px - others.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(330);
    }
  });

  it('leave what an event is called more room than half a phone where the panel stands beside a narrow table', () => {
    for (const full of [true, false]) {
      const shown = columnsOf({ ...LOOK, full }).filter(({ className }) => !/@max-\[/.test(className ?? ''));
      expect(shown.map(({ key }) => key)).toEqual(['when', 'title']);
    }
  });

  it('are two lines on a phone', () => {
    expect(keys({ ...LOOK, isNarrow: true, chosen: ['tags'] })).toEqual(['lines']);
  });
});
