import { describe, expect, it } from 'vitest';
import { isToldOtherwise } from './told-otherwise';

describe('words that a time was stated in', () => {
  it.each([
    ['2am CT', 'around 8 am on 5 January 2023'],
    ['yesterday around 3pm', 'around 3 pm on 4 January 2023'],
    ['2023-01-05T14:05:00Z', '5 January 2023, 06:05:00'],
    ['1672927500.123456', '5 January 2023, 06:05:00.123456'],
  ])('“%s” tell otherwise what is described as %s', (statedAs, described) => {
    expect(isToldOtherwise(statedAs, described)).toBe(true);
  });

  it.each([
    ['5 Jan 2023', '5 January 2023'],
    ['25 Nov 2022 or so', 'around 25 November 2022'],
    ['05 Jan 2023 3pm', '3 pm on 5 January 2023'],
    ['late November 2022', 'late November 2022'],
    ['the same day as last access', 'The same day as last access'],
  ])('“%s” only spell in another way what is described as %s', (statedAs, described) => {
    expect(isToldOtherwise(statedAs, described)).toBe(false);
  });
});
