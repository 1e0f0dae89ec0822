import { describe, expect, it } from 'vitest';
import { answered, faultIn, firstMade, unmade } from './attempts';
import type { PressAnswer } from './job';

const made = (word: string): PressAnswer => ({ pdf: Buffer.from(word), pageCount: 1, fault: '' });

describe('firstMade', () => {
  it('tries no further once a document is made', () => {
    const tried: string[] = [];
    const answer = firstMade(['all', 'fewer', 'fewest'], (way) => {
      tried.push(way);
      return way === 'fewer' ? made(way) : unmade(way);
    });
    expect([answer, tried]).toEqual([made('fewer'), ['all', 'fewer']]);
  });

  it('goes on after the engine has thrown', () => {
    expect(
      firstMade(['all', 'fewer'], (way) => {
        if (way === 'all') throw new Error('no such shape');
        return made(way);
      }),
    ).toEqual(made('fewer'));
  });

  it('says why the last one failed', () => {
    expect(firstMade(['all', 'fewer'], (way) => unmade(`not ${way}`))).toEqual(unmade('not fewer'));
  });
});

describe('a fault', () => {
  it('is told in the engine’s words, without what they quote', () => {
    expect(faultIn([{ message: 'the text `Zyzzogeton` could not be displayed' }, { message: 'and more' }])).toBe(
      'the text … could not be displayed; and more',
    );
    expect(
      answered(() => {
        throw new Error('unknown `secret`');
      }),
    ).toEqual(unmade('unknown …'));
  });
});
