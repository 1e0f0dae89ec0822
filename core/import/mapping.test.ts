import { describe, expect, it } from 'vitest';
import { mappingWith, withWishes } from './mapping';

const COLUMNS = ['Text', 'When', 'Tags'];

describe('wishes for columns', () => {
  it('take a field of one column from the column that had it, and leave those that several fill', () => {
    expect(withWishes(COLUMNS, ['title', 'when', 'tags'], [[2, 'title']])).toEqual([null, 'when', 'title']);
    expect(withWishes(COLUMNS, ['title', 'when', 'tags'], [[1, 'tags']])).toEqual(['title', 'tags', 'tags']);
  });

  it('come to the same by the place of a column as by its name', () => {
    const columns = ['Date', 'Description', 'Name'];
    const mapping = ['when', 'description', 'title'];
    expect(withWishes(columns, ['when', 'title', null], [[2, 'title']])).toEqual(mapping);
    const named = mappingWith(columns, ['when', 'title', null], new Map([['Name', 'title']]));
    expect(named).toEqual({ ok: true, value: mapping });
  });

  it('make the date of what was guessed to be the time, once another column is the time of day', () => {
    expect(withWishes(['Date', 'Clock', 'Event'], ['when', null, 'title'], [[1, 'time']])).toEqual([
      ...['date', 'time', 'title'],
    ]);
  });

  it('are passed over where the file has no such place', () => {
    expect(withWishes(COLUMNS, ['title', 'when', null], [[7, 'tags']])).toEqual(['title', 'when', null]);
  });

  it('hold as the last one is', () => {
    const wishes = [
      [2, 'when'],
      [1, 'when'],
    ] as const;
    expect(withWishes(['A', 'B', 'C'], [null, null, null], wishes)).toEqual([null, 'when', null]);
  });

  it('make one title of several columns, and of none that was guessed', () => {
    const wishes = [
      [2, 'title'],
      [1, 'title'],
    ] as const;
    expect(withWishes(['A', 'B', 'C'], ['title', null, null], wishes)).toEqual([null, 'title', 'title']);
  });
});
