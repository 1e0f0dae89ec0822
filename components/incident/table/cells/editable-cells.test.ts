import { describe, expect, it } from 'vitest';
import { columnsOf } from '../table-columns';
import { cellBeside } from './editable-cells';

const COLUMNS = columnsOf({
  full: true,
  isNarrow: false,
  sort: 'when',
  chosen: ['when', 'category', 'source', 'learned'],
});

describe('cellBeside', () => {
  it('goes from cell to cell in the order of the columns', () => {
    expect(cellBeside(COLUMNS, 'when', 1)).toBe('title');
    expect(cellBeside(COLUMNS, 'title', 1)).toBe('category');
    expect(cellBeside(COLUMNS, 'title', -1)).toBe('when');
  });
  it('passes over columns that are not edited there, or not shown', () => {
    expect(cellBeside(COLUMNS, 'category', 1)).toBe('learned');
  });
  it('ends with the row', () => {
    expect([cellBeside(COLUMNS, 'when', -1), cellBeside(COLUMNS, 'learned', 1)]).toEqual([null, null]);
  });
});
