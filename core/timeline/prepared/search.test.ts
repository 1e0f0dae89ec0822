import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsBetween } from '../lanes/lane-columns';
import { placeOf, placesOf } from './search';

const numbers = (least: number) =>
  fc
    .array(fc.integer({ min: -50, max: 50 }), { minLength: least, maxLength: 60 })
    .map((all) => all.sort((a, b) => a - b));

describe('the places of several values', () => {
  it('are those of each by itself', () => {
    fc.assert(
      fc.property(numbers(0), numbers(0), (sorted, values) => {
        expect([...placesOf(sorted, values)]).toEqual(values.map((value) => placeOf(sorted, value)));
      }),
    );
  });

  it('stay within the stretch that is looked at', () => {
    expect([...placesOf([1, 2, 3, 4, 5], [0, 3, 9], 1, 4)]).toEqual([1, 2, 4]);
  });

  it('bound how many are counted between one value and the next', () => {
    // Of five events the second and the last are meant.
    const before = Uint32Array.of(0, 0, 1, 1, 1, 2);
    expect([...countsBetween(before, placesOf([1, 2, 3, 4, 5], [0, 3, 9]))]).toEqual([1, 1]);
  });
});
