import { describe, expect, it } from 'vitest';
import { batesAfter, firstBates } from './bates';

describe('Bates numbers', () => {
  it.each([
    [{}, null],
    [{ batesPrefix: 'TMUS-' }, 'TMUS-0000001'],
    [{ batesPrefix: 'TMUS-', batesStart: '451' }, 'TMUS-451'],
    [{ batesStart: '0000451' }, '0000451'],
  ])('of %j begin with %s', (chosen, first) => {
    expect(firstBates(chosen)).toBe(first);
  });
  it.each([
    [{}, 7, null],
    [{ batesPrefix: 'TMUS-' }, 7, '0000008'],
    [{ batesPrefix: 'TMUS-', batesStart: '0000008' }, 3, '0000011'],
    [{ batesStart: '98' }, 5, '103'],
  ])('of %j go on after %i pages at %s', (chosen, pages, next) => {
    expect(batesAfter(chosen, pages)).toBe(next);
  });
});
