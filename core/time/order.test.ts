import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import type { ApproximateTime } from './approximate-time';
import { instantFromMs } from './instant';
import { boundsOfSpan, compareTimes, endsBeforeStart, overlaps } from './order';
import { parseWhen } from './parse';
import { timeArbitrary } from './time.arbitrary';

const now = instantFromMs(Date.parse('2023-01-21T18:37:12Z'));

function read(text: string): ApproximateTime {
  const when = unwrap(parseWhen(text, { zone: 'UTC', now }));
  if (when.kind !== 'point') throw new Error(`${text} is no point`);
  return when.time;
}

const at = (text: string) => instantFromMs(Date.parse(text));

describe('compareTimes', () => {
  it('puts times in the order in which a table lists them, undated last', () => {
    const listed = [
      'by 2022-11-01',
      '2022-11-25~',
      'between 3 and 9 December 2022',
      '2023-01-05',
      '2023-01-05T10:40Z',
      '2023-01',
    ];
    const inOrder = [...listed.map(read), null].toSorted(compareTimes).map((time) => time?.statedAs ?? null);
    expect(inOrder).toEqual([...listed.slice(0, 3), '2023-01', ...listed.slice(3, 5), null]);
  });

  it('is a total order', () => {
    const some = fc.oneof({ weight: 9, arbitrary: timeArbitrary }, { weight: 1, arbitrary: fc.constant(null) });
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(compareTimes(a, a)).toBe(0);
        expect(Math.sign(compareTimes(a, b))).toBe(-Math.sign(compareTimes(b, a)) + 0);
        if (compareTimes(a, b) <= 0 && compareTimes(b, c) <= 0) expect(compareTimes(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('endsBeforeStart', () => {
  it('is true only where nothing lets the end come after the start', () => {
    expect(endsBeforeStart(read('2023-01-06'), read('2023-01-05'))).toBe(true);
    expect(endsBeforeStart(read('2023-01-05'), read('2023-01-05'))).toBe(false);
    expect(endsBeforeStart(read('2023-01-06~'), read('2023-01-05'))).toBe(false);
    expect(endsBeforeStart(read('2023-01-06'), read('after 2023-01-01'))).toBe(false);
    expect(endsBeforeStart(read('2023-01-06'), 'ongoing')).toBe(false);
    expect(endsBeforeStart(read('2023-01-06'), null)).toBe(false);
    expect(endsBeforeStart(null, read('2023-01-05'))).toBe(false);
  });
});

describe('boundsOfSpan and overlaps', () => {
  it('cover everything from the first possible moment to the last', () => {
    expect(boundsOfSpan(read('2022-11-25~'), read('2023-01-05'))).toEqual({
      earliest: at('2022-11-24T00:00Z'),
      latest: at('2023-01-06T00:00Z'),
    });
    expect(boundsOfSpan(read('2023-01-05'), 'ongoing')).toEqual({ earliest: at('2023-01-05T00:00Z'), latest: null });
    expect(boundsOfSpan(null, read('2023-01-05'))).toEqual({ earliest: null, latest: at('2023-01-06T00:00Z') });
    expect(boundsOfSpan(null, null)).toBeNull();
  });

  it('meet a half-open window where they share a moment with it', () => {
    const day = read('2023-01-05');
    expect(overlaps(day, at('2023-01-05T23:59Z'), null)).toBe(true);
    expect(overlaps(day, at('2023-01-06T00:00Z'), null)).toBe(false);
    expect(overlaps(day, null, at('2023-01-05T00:00Z'))).toBe(false);
    expect(overlaps(day, null, at('2023-01-05T00:01Z'))).toBe(true);
    expect(overlaps(read('before 2023-01-05'), null, at('1990-01-01T00:00Z'))).toBe(true);
  });
});
