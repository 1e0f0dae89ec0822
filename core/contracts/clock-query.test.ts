import { describe, expect, it } from 'vitest';
import { instantFromMs } from '@/core/time/instant';
import { readNow } from './clock-query';

const ZONE = 'America/New_York';
const WANTED = 'Give an RFC 3339 date-time such as 2023-01-05T20:00:00-08:00.';

describe('readNow', () => {
  it('is null where nothing was asked for', () => {
    expect(readNow(undefined, ZONE)).toEqual({ ok: true, value: null });
  });

  it('reads a date-time, also with a plus sign that arrived as a blank', () => {
    const value = instantFromMs(Date.parse('2023-01-05T19:00:00Z'));
    expect(readNow('2023-01-05T20:00:00+01:00', ZONE)).toEqual({ ok: true, value });
    expect(readNow('2023-01-05T20:00:00 01:00', ZONE)).toEqual({ ok: true, value });
  });

  it.each([
    ['tomorrow', WANTED],
    ['2023-01-05', WANTED],
    ['9999-01-01T00:00:00Z', 'Times are kept from the year 1685 to 2254; this one lies outside.'],
    ['2023-02-30T00:00:00Z', 'There is no 30 February 2023; that month ends on the 28th.'],
    ['2023-03-12T02:30:00', expect.stringContaining('02:30 did not occur on 12 March 2023')],
  ])('says what is wrong with %s', (given, detail) => {
    expect(readNow(given, ZONE)).toEqual({ ok: false, error: { pointer: '/now', detail } });
  });
});
