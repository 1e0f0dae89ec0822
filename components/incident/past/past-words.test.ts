import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { pastWords } from './past-words';
import { typedMoment } from './typed-moment';

const ZONE = 'America/Los_Angeles';
const NOW = instant(Date.parse('2023-06-01T12:00:00Z') * 1_000);
const typed = (words: string) => {
  const moment = typedMoment(words, { zone: ZONE, now: NOW });
  return moment.ok ? moment.value : null;
};

describe('a moment of the record in words', () => {
  it.each([
    [{ asOf: '4' }, 'As recorded at revision 4'],
    [{ asOf: '2023-01-05' }, 'As recorded at the end of 5 January 2023'],
    [{ asOf: '2023-01-06T04:00:00Z' }, 'As recorded on 5 January 2023, 20:00'],
    [{ knownAt: '2023-01-05' }, 'As known on 5 January 2023'],
    [{ asOf: '4', knownAt: '2023-01-05' }, 'As recorded at revision 4, as known on 5 January 2023'],
    [{ asOf: 'nonsense' }, 'As recorded on nonsense'],
  ])('says %o as “%s”', (moment, words) => {
    expect(pastWords(moment, ZONE)).toBe(words);
  });
});

describe('a typed moment', () => {
  it('is a date for a day or a longer stretch, which mean their end, else a moment', () => {
    expect(typed('5 Jan 2023')).toBe('2023-01-05');
    expect(typed('January 2023')).toBe('2023-01-31');
    expect(typed('5 Jan 2023 20:00')).toBe('2023-01-06T04:00:00Z');
  });

  it('is refused where it is not one moment', () => {
    expect(typed('between 3 and 5 March and then some')).toBeNull();
    expect(typed('2022-11-25/2023-01-05')).toBeNull();
    expect(typed('after 5 Jan 2023')).toBeNull();
  });
});
