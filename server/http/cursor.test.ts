import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorOf, placeOfCursor } from './cursor';

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const place = fc.record({ at: int64, earliest: int64, latest: int64, id: fc.uuid() });

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const ID = '0b8ac2b6-60c5-4d2f-8a41-5d1f0d6e9f10';

describe('a cursor', () => {
  it('gives its place back', () => {
    fc.assert(
      fc.property(place, (given) => {
        expect(placeOfCursor(cursorOf(given))).toEqual(given);
      }),
    );
  });

  it('needs no escaping in a query', () => {
    fc.assert(
      fc.property(place, (given) => {
        expect(cursorOf(given)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['nonsense', '%%%'],
    ['other JSON', encoded({ at: 1 })],
    ['a place without an id', encoded(['1', '1', '1', 'me'])],
    ['numbers too large for a bigint', encoded(['9999999999999999999', '1', '1', ID])],
    ['SQL', encoded(['1; DROP TABLE events', '1', '1', ID])],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('is none for %s', (_what, cursor) => {
    expect(placeOfCursor(cursor)).toBeNull();
  });
});
