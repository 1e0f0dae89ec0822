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

  it('are two lines on a phone', () => {
    expect(keys({ ...LOOK, isNarrow: true, chosen: ['tags'] })).toEqual(['lines']);
  });
});
