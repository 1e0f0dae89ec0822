import { describe, expect, it } from 'vitest';
import { rangeOf } from './byte-range';

const ETAG = '"abc"';
const asked = (header: string | null, ifRange: string | null = null, sizeBytes = 10) =>
  rangeOf(header, ifRange, ETAG, sizeBytes);
const part = (first: number, last: number) => ({ kind: 'part', range: { first, last } });

describe('the range of bytes that is asked for', () => {
  it.each([
    ['bytes=0-3', part(0, 3)],
    ['bytes=4-', part(4, 9)],
    ['bytes=-3', part(7, 9)],
    ['bytes=-99', part(0, 9)],
    ['bytes=2-99', part(2, 9)],
    ['bytes=10-', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=5-3', { kind: 'whole' }],
    ['bytes=0-1,4-5', { kind: 'whole' }],
    ['lines=1-2', { kind: 'whole' }],
    ['bytes=', { kind: 'whole' }],
  ])('is for %s: %j', (header, answer) => {
    expect(asked(header)).toEqual(answer);
  });

  it('is the whole where none is asked for, or another version is known', () => {
    expect(asked(null)).toEqual({ kind: 'whole' });
    expect(asked('bytes=0-3', '"other"')).toEqual({ kind: 'whole' });
    expect(asked('bytes=0-3', ETAG)).toEqual(part(0, 3));
  });

  it('never lies in an empty file', () => {
    expect(asked('bytes=0-', null, 0)).toEqual({ kind: 'unsatisfiable' });
  });
});
