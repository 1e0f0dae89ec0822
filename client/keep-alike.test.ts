import { describe, expect, it } from 'vitest';
import { keepAlike } from './keep-alike';

describe('keepAlike', () => {
  it('gives the same list while its members and their order are the same', () => {
    const keep = keepAlike<object>();
    const [one, two] = [{}, {}];
    const first = keep([one, two]);
    expect(keep([one, two])).toBe(first);
    expect(keep([two, one])).toEqual([two, one]);
    expect(keep([two])).not.toBe(first);
  });
});
