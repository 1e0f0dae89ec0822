import { describe, expect, it } from 'vitest';
import { instantOf } from './clock.sample';
import { deadlineMoment, deadlineWords, zoneWords } from './deadline-words';
import { distanceWords, lengthLeft } from './time-left';

const NEW_YORK = 'America/New_York';
const at = (text: string) => instantOf(text);
const known = (earliest: string | null, latest: string | null) => ({
  earliest: earliest === null ? null : at(earliest),
  latest: latest === null ? null : at(latest),
});

describe('a deadline in words', () => {
  it('names the day, the clock and the place', () => {
    const deadline = known('2023-01-18T04:59:59Z', '2023-01-18T04:59:59Z');
    expect(deadlineWords(deadline, NEW_YORK)).toBe('by Tue 17 Jan 2023, 23:59 in New York');
  });
  it('says both ends of a range, the earliest first', () => {
    const deadline = known('2023-01-18T04:59:59Z', '2023-01-19T04:59:59Z');
    expect(deadlineWords(deadline, NEW_YORK)).toBe(
      'between Tue 17 Jan 2023, 23:59 and Wed 18 Jan 2023, 23:59 in New York',
    );
  });
  it('says which side is open', () => {
    expect(deadlineWords(known(null, '2023-01-08T12:00:00Z'), 'UTC')).toBe(
      'by Sun 8 Jan 2023, 12:00 UTC at the latest',
    );
    expect(deadlineWords(known('2023-01-08T12:00:00Z', null), 'UTC')).toMatch(/^from Sun 8 Jan 2023, 12:00 UTC on/);
    expect(deadlineWords(known(null, null), 'UTC')).toBe('at a moment that is not known');
  });
  it('tells midnight as the end of the day before', () => {
    expect(deadlineMoment(at('2023-01-18T05:00:00Z'), NEW_YORK)).toBe('Tue 17 Jan 2023, 24:00');
  });
  it('tells a hold as what must wait', () => {
    const hold = known('2023-01-18T05:00:00Z', '2023-01-18T05:00:00Z');
    expect(deadlineWords(hold, NEW_YORK, 'not-before')).toBe('not before Tue 17 Jan 2023, 24:00 in New York');
  });
  it('reads a zone as people say it', () => {
    expect(['America/New_York', 'Asia/Kolkata', 'UTC', 'Etc/UTC'].map(zoneWords)).toEqual([
      'in New York',
      'in Kolkata',
      'UTC',
      'UTC',
    ]);
  });
});

describe('the time left', () => {
  it.each([
    ['2023-01-10T00:00:00Z', '2023-01-12T09:30:00Z', 'in 2 d 9 h'],
    ['2023-01-10T00:00:00Z', '2023-01-22T23:00:00Z', 'in 12 days'],
    ['2023-01-10T00:00:00Z', '2023-01-10T03:20:59Z', 'in 3 h 20 min'],
    ['2023-01-12T00:00:00Z', '2023-01-10T23:20:00Z', '1 d 0 h ago'],
    ['2023-01-10T00:00:00Z', '2023-01-10T00:00:30Z', 'now'],
  ])('from %s to %s is “%s”', (now, then, words) => {
    expect(distanceWords(at(then), at(now))).toBe(words);
  });
  it('never says more than there is', () => {
    expect(lengthLeft(at('2023-01-14T23:59:59Z') - at('2023-01-10T00:00:00Z'))).toBe('4 days');
  });
});
