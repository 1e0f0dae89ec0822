import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields } from './merge';

interface Note {
  readonly title: string;
  readonly tags: readonly string[];
}

const merge = (seen: Partial<Note>, wanted: Partial<Note>, current: Note) => mergeFields<Note>(seen, wanted, current);

describe('mergeFields', () => {
  it('goes on with what nobody else touched', () => {
    const merged = merge({ title: 'A' }, { title: 'B' }, { title: 'A', tags: ['theirs'] });
    expect(merged).toEqual({ changes: { title: 'B' }, mine: {}, theirs: {} });
  });
  it('asks where both changed the same field, differently', () => {
    const merged = merge({ title: 'A' }, { title: 'B' }, { title: 'C', tags: [] });
    expect(merged).toEqual({ changes: {}, mine: { title: 'B' }, theirs: { title: 'C' } });
  });
  it('has nothing left to do where both made the same of it', () => {
    const merged = merge({ title: 'A' }, { title: 'B' }, { title: 'B', tags: [] });
    expect(merged).toEqual({ changes: {}, mine: {}, theirs: {} });
  });
  it('compares lists by what they hold', () => {
    const merged = merge({ tags: ['a', 'b'] }, { tags: ['a'] }, { title: 'A', tags: ['a', 'b'] });
    expect(merged.changes).toEqual({ tags: ['a'] });
  });
  it('puts every wanted field in exactly one place, unless it is there already', () => {
    const word = fc.constantFrom('A', 'B', 'C');
    const note = fc.record({ title: word, tags: fc.array(word, { maxLength: 2 }) });
    fc.assert(
      fc.property(note, note, note, (seen, wanted, current) => {
        const { changes, mine, theirs } = merge(seen, wanted, current);
        const after = { ...current, ...changes, ...mine };
        expect(after).toEqual(wanted);
        expect(Object.keys(theirs)).toEqual(Object.keys(mine));
        expect(Object.keys(changes).some((field) => field in mine)).toBe(false);
      }),
    );
  });
});
