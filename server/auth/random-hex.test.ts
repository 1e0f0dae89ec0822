import { expect, it } from 'vitest';
import { randomHex } from './random-hex';

it('gives so many bytes each time, and none twice, however many are asked for', () => {
  const given = Array.from({ length: 5_000 }, (_, index) => randomHex(8 + (index % 5)));
  expect(given.every((each, index) => new RegExp(`^[0-9a-f]{${2 * (8 + (index % 5))}}$`).test(each))).toBe(true);
  expect(new Set(given.map((each) => each.slice(0, 16))).size).toBe(given.length);
  expect(randomHex(20_000)).toHaveLength(40_000);
});
