import { describe, expect, it } from 'vitest';
import { readJson } from './json';

describe('how much is in memory at once', () => {
  it('is limited, for a small file can hold millions of values', () => {
    expect(readJson('{"a":[1,2,3]}', undefined, 5)).toEqual({ ok: true, value: { a: [1, 2, 3] } });
    expect(readJson('{"a":[1,2,3,{}]}', undefined, 5)).toEqual({ ok: false, fault: { kind: 'values', offset: 12 } });
  });

  it('is not what was taken one by one, but each of these', () => {
    const taken: unknown[] = [];
    const elements = new Map([['a', (value: unknown) => taken.push(value)]]);
    expect(readJson('{"a":[[1],[2],[3],[4]],"b":5}', elements, 5).ok).toBe(true);
    expect(taken).toEqual([[1], [2], [3], [4]]);
    expect(readJson('{"a":[[1],[2,3,4,5]]}', elements, 5)).toMatchObject({ fault: { kind: 'values' } });
  });
});
