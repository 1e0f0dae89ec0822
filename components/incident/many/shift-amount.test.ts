import { describe, expect, it } from 'vitest';
import { MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE } from '@/core/time/instant';
import { shiftOf } from './shift-amount';

const shift = (text: string) => {
  const read = shiftOf(text, 'days', 'later');
  return read.ok ? [read.value.micros, read.value.words] : read.error;
};

describe('shiftOf', () => {
  it.each([
    ['2', 2 * MICROS_PER_DAY, '2 days later'],
    ['1', MICROS_PER_DAY, '1 day later'],
    ['2 hours', 2 * MICROS_PER_HOUR, '2 hours later'],
    ['-3 days', -3 * MICROS_PER_DAY, '3 days earlier'],
    ['−3', -3 * MICROS_PER_DAY, '3 days earlier'],
    ['1,5h', 1.5 * MICROS_PER_HOUR, '1.5 hours later'],
    ['1 h 30 min', 90 * MICROS_PER_MINUTE, '1 hour 30 minutes later'],
    ['2 Weeks and 1 day earlier', -15 * MICROS_PER_DAY, '2 weeks 1 day earlier'],
  ])('reads “%s”', (text, micros, words) => {
    expect(shift(text)).toEqual([micros, words]);
  });
  it('takes the direction that was chosen where the words say none', () => {
    expect(shiftOf('2', 'hours', 'earlier')).toEqual({
      ok: true,
      value: { micros: -2 * MICROS_PER_HOUR, words: '2 hours earlier' },
    });
  });
  it.each(['', 'soon', '2 hours or so', '1 2', '-', '2 moons', '0'])('refuses “%s” and says why', (text) => {
    expect(shift(text)).toEqual(expect.stringMatching(/\w+ .*\.$/));
  });
  it('names the unit that it does not know', () => {
    expect(shift('2 moons')).toContain('“moons” is no unit of time');
  });
});
