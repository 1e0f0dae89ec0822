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

  it('leave beside the timeline more room for the time, whose day comes last', () => {
    const whenWidth = (full: boolean) => columnsOf({ ...LOOK, full }).find(({ key }) => key === 'when')?.width;
    expect(whenWidth(true)).toBe('228px');
    expect(whenWidth(false)).toBe('clamp(228px, 29%, 292px)');
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

  it('are two lines on a phone', () => {
    expect(keys({ ...LOOK, isNarrow: true, chosen: ['tags'] })).toEqual(['lines']);
  });
});
