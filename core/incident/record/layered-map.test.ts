import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedKeys, withEntries } from './layered-map';

interface Numbered {
  readonly number: number;
}

const key = fc.integer({ min: 0, max: 1_500 }).map(String);
const entry = fc.tuple(key, fc.record({ number: fc.nat() }));
const edits = fc.array(fc.array(entry, { minLength: 1, maxLength: 40 }), { maxLength: 20 });
const large = new Map(Array.from({ length: 1_200 }, (_, index) => [String(index), { number: index }] as const));

describe('a map with some entries replaced', () => {
  it('is what a copy with the same entries set would be, in the same order, and leaves the one before as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(large, new Map<string, Numbered>()), edits, (start, steps) => {
        let layered: ReadonlyMap<string, Numbered> = start;
        let copied = new Map<string, Numbered>(start);
        for (const step of steps) {
          const before = [...layered];
          const next = withEntries(layered, new Map(step));
          expect([...layered]).toEqual(before);
          layered = next;
          copied = new Map([...copied, ...step]);
        }
        expect([...layered]).toEqual([...copied]);
        expect([layered.size, [...layered.keys()], [...layered.values()]]).toEqual([
          copied.size,
          [...copied.keys()],
          [...copied.values()],
        ]);
        for (const asked of ['0', '1199', '1200', '1500']) {
          expect([layered.get(asked), layered.has(asked)]).toEqual([copied.get(asked), copied.has(asked)]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what differs between two maps', () => {
  it('is told of those that share what lies below, and of no others', () => {
    const one = withEntries<Numbered>(large, new Map([['7', { number: -1 }]]));
    const two = withEntries<Numbered>(one, new Map([['9', { number: -1 }]]));
    expect(changedKeys(large, two)).toEqual(new Set(['7', '9']));
    expect(changedKeys(two, one)).toEqual(new Set(['9']));
    expect(changedKeys(one, one)).toEqual(new Set());
    expect(changedKeys(one, new Map(two))).toBeNull();
  });

  it('is told as well of one that was copied because very much had changed', () => {
    const some = withEntries<Numbered>(large, new Map([['7', { number: -1 }]]));
    const many = new Map(Array.from({ length: 600 }, (_, index) => [String(600 + index), { number: -2 }]));
    const copied = withEntries<Numbered>(some, many);
    expect(changedKeys(some, copied)).toEqual(new Set(many.keys()));
    const later = withEntries<Numbered>(copied, new Map([['9', { number: -3 }]]));
    expect(changedKeys(some, later)).toEqual(new Set([...many.keys(), '9']));
    expect(changedKeys(copied, some)).toBeNull();
  });
});
