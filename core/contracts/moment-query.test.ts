import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { toRfc3339 } from '@/core/time/instant';
import { type MomentQuery, readMoment } from './moment-query';

const ZONE = 'America/Los_Angeles';
const read = (query: MomentQuery) => unwrap(readMoment(query, ZONE));
const knownAt = (given: string): string | null => {
  const { knownAt: at } = read({ knownAt: given });
  return at && toRfc3339(at);
};
const refusals = (query: MomentQuery) => {
  const moment = readMoment(query, ZONE);
  return moment.ok ? [] : moment.error.map(({ pointer }) => pointer);
};

describe('asking for a moment of the record', () => {
  it('takes digits for the number of a revision', () => {
    expect(read({ asOf: '2023' }).asOf).toEqual({ kind: 'revision', seq: 2023 });
  });

  it('takes a date for the end of that day in the incident’s zone', () => {
    expect(knownAt('2023-01-05')).toBe('2023-01-06T07:59:59.999999Z');
    expect(knownAt('2023-03-12')).toBe('2023-03-13T06:59:59.999999Z');
  });

  it.each([
    ['2023-01-05T20:00:00-08:00', '2023-01-06T04:00:00Z'],
    ['2023-01-05T20:00:00.000001Z', '2023-01-05T20:00:00.000001Z'],
    ['2023-01-05T20:00', '2023-01-06T04:00:00Z'],
    ['2023-01-05T20:00:00 01:00', '2023-01-05T19:00:00Z'],
  ])('takes %s for %s', (given, expected) => {
    expect(knownAt(given)).toBe(expected);
  });

  it.each(['0', '-1', '1.5', '', 'yesterday', '2023-02-30', '2023-01-05T25:00:00Z', '12345678901', '9999-01-01'])(
    'refuses “%s”',
    (asOf) => {
      expect(refusals({ asOf })).toEqual(['/asOf']);
    },
  );

  it.each([
    ['2023-02-30', /no 30 February 2023/],
    ['2999-01-01', /1685 to 2254/],
    ['0001-01-01', /1685 to 2254/],
    ['9999-12-31T23:59:59Z', /1685 to 2254/],
    ['2023-01-05T25:00:00Z', /no hour 25/],
    ['yesterday', /^Give an RFC 3339/],
  ])('says what is wrong with %s', (given, words) => {
    for (const pointer of ['asOf', 'knownAt'] as const) {
      const moment = readMoment({ [pointer]: given }, ZONE);
      const said = moment.ok ? '' : moment.error[0]?.detail.replace('the number of a revision, ', '');
      expect(said).toMatch(words);
    }
  });

  it('refuses a number for what was known, and names all that is wrong at once', () => {
    expect(refusals({ knownAt: '4' })).toEqual(['/knownAt']);
    expect(refusals({ asOf: 'then', knownAt: '4' })).toEqual(['/asOf', '/knownAt']);
  });

  it('is now where nothing is asked for', () => {
    expect(read({})).toEqual({ asOf: null, knownAt: null });
  });
});
