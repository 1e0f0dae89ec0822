import { describe, expect, it } from 'vitest';
import { changesBetween, priorValues, sameValue, withChanges } from './changes';

describe('sameValue', () => {
  it('ignores the order of members and members that are undefined', () => {
    expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1, c: undefined })).toBe(true);
  });

  it('tells arrays in another order, null and {} apart', () => {
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue(null, {})).toBe(false);
    expect(sameValue([], {})).toBe(false);
    expect(sameValue({ a: 1 }, { b: 1 })).toBe(false);
  });
});

describe('changes', () => {
  const current = { title: 'old', tags: ['a'], note: '' };

  it('hold only what differs, with from and to', () => {
    expect(changesBetween(current, { title: 'new', tags: ['a'] })).toEqual({ title: { from: 'old', to: 'new' } });
  });

  it('applied give the wanted fields, taken back the former ones', () => {
    const changes = changesBetween(current, { title: 'new', tags: [] });
    expect(withChanges(current, changes)).toEqual({ title: 'new', tags: [], note: '' });
    expect(priorValues(changes)).toEqual({ title: 'old', tags: ['a'] });
  });
});
