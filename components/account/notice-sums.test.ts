import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { deedWords, type ListedNotice, summed } from './notice-sums';

const notice = (at: number, by: string, type: ListedNotice['type'] = 'link.made'): ListedNotice => ({
  at: instant(at),
  by,
  type,
});

describe('what others did to an account', () => {
  it('is one line for each kind of deed of each person, with its count and the last moment', () => {
    const sums = summed([
      notice(9, 'Ada'),
      notice(8, 'Bob'),
      notice(7, 'Ada', 'two-step.off'),
      notice(6, 'Ada'),
      notice(5, 'Ada'),
    ]);
    expect(sums.map((sum) => [sum.at, sum.by, deedWords(sum)])).toEqual([
      [9, 'Ada', 'made 3 sign-in links for you'],
      [8, 'Bob', 'made a sign-in link for you'],
      [7, 'Ada', 'turned off your two-step sign-in'],
    ]);
  });
});
