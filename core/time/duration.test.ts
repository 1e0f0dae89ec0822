import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import type { ApproximateTime } from './approximate-time';
import { describeDuration } from './describe-duration';
import { durationBetween } from './duration';
import { instantFromMs } from './instant';
import { parseWhen } from './parse';
import { timeArbitrary, zoneArbitrary } from './time.arbitrary';

const LA = 'America/Los_Angeles';
const DAY = 86_400;
const now = instantFromMs(Date.parse('2023-01-21T18:37:12Z'));

function read(text: string, zone = LA): ApproximateTime {
  const when = unwrap(parseWhen(text, { zone, now }));
  if (when.kind !== 'point') throw new Error(`${text} is no point`);
  return when.time;
}

const between = (from: string, to: string) => durationBetween(read(from), read(to), LA);

describe('durationBetween', () => {
  it('measures the dwell time of the running example', () => {
    expect(between('2022-11-25~', '2023-01-05')).toEqual({
      ...{ lowSeconds: 39 * DAY, highSeconds: 43 * DAY, bestSeconds: 41 * DAY },
      ...{ lowDays: 40, highDays: 42 },
    });
  });

  it('measures detection to containment as nought to one day', () => {
    expect(between('2023-01-05', '[2023-01-05..2023-01-06]')).toEqual({
      ...{ lowSeconds: 0, highSeconds: 2 * DAY },
      ...{ lowDays: 0, highDays: 1 },
    });
  });

  it('counts no days between precise times', () => {
    expect(between('2023-01-05T10:40:00', '2023-01-05T12:40:00')).toEqual({
      ...{ lowSeconds: 7_199, highSeconds: 7_201, bestSeconds: 7_200 },
    });
  });

  it('leaves open what is open', () => {
    expect(between('before 2022-11-25', '2023-01-05')).toMatchObject({
      lowSeconds: 41 * DAY,
      highSeconds: null,
      lowDays: 42,
    });
    expect(between('before 2022-11-25', '2023-01-05')).not.toHaveProperty('highDays');
    expect(between('2022-11-25', 'after 2023-01-05')).toMatchObject({
      lowSeconds: 41 * DAY,
      highSeconds: null,
      lowDays: 42,
    });
    expect(between('2022-11-25', 'by 2023-01-05')).toMatchObject({
      lowSeconds: 0,
      highSeconds: 42 * DAY,
      highDays: 41,
    });
  });

  it('is never below zero, whatever the order', () => {
    expect(between('2023-01-05', '2022-11-25~')).toMatchObject({
      lowSeconds: 0,
      highSeconds: 0,
      lowDays: 0,
      highDays: 0,
    });
  });

  it('knows the days of 23 and 25 hours', () => {
    expect(between('2023-03-12T00:00:00', '2023-03-13T00:00:00').bestSeconds).toBe(23 * 3_600);
    expect(between('2022-11-06T00:00:00', '2022-11-07T00:00:00').bestSeconds).toBe(25 * 3_600);
    expect(between('2023-03-11', '2023-03-13')).toMatchObject({
      lowDays: 2,
      highDays: 2,
      highSeconds: 3 * DAY - 3_600,
    });
  });

  it('holds its best guess between a low and a high that are not negative', () => {
    fc.assert(
      fc.property(timeArbitrary, timeArbitrary, zoneArbitrary, (from, to, zone) => {
        const {
          lowSeconds,
          highSeconds,
          bestSeconds = lowSeconds,
          lowDays = 0,
          highDays,
        } = durationBetween(from, to, zone);
        expect(lowSeconds).toBeGreaterThanOrEqual(0);
        expect(bestSeconds).toBeGreaterThanOrEqual(lowSeconds);
        expect(bestSeconds).toBeLessThanOrEqual(highSeconds ?? Infinity);
        expect(lowSeconds).toBeLessThanOrEqual(highSeconds ?? Infinity);
        expect(lowDays).toBeGreaterThanOrEqual(0);
        expect(highDays ?? lowDays).toBeGreaterThanOrEqual(lowDays);
      }),
    );
  });
});

describe('describeDuration', () => {
  it.each([
    ['2022-11-25~', '2023-01-05', '41 days', '40 to 42', '40 to 42 days'],
    ['2023-01-05', '[2023-01-05..2023-01-06]', 'within 1 day', '', 'within 1 day'],
    ['2023-01-05', '2023-01-19', '14 days', '', '14 days'],
    ['2023-01-05', '2023-01-05', 'the same day', '', 'the same day'],
    ['2023-01-05', '2023-01-06', '1 day', '', '1 day'],
    ['before 2022-11-25', '2023-01-05', 'at least 42 days', '', 'at least 42 days'],
    ['2023-01-05', '[2023-01-08..2023-01-19]', '3 to 14 days', '', '3 to 14 days'],
    ['2023-01-05', 'by 2023-01-19', 'within 14 days', '', 'within 14 days'],
    ['by 2023-01-05', '[2023-01-05..]', 'not yet known', '', 'not yet known'],
    ['2023-01-05T10:40', '2023-01-05T12:40', '2 hours', '', '2 hours'],
    ['2023-01-05T10:40:00', '2023-01-05T13:00:00', '2 hours 20 minutes', '', '2 hours 20 minutes'],
    ['2023-01-05T10:40:00', '2023-01-08T14:40:00', '3 days 4 hours', '', '3 days 4 hours'],
    ['2023-01-05T10:40:00Z', '2023-01-05T10:40:45Z', '45 seconds', '', '45 seconds'],
    ['2023-01-05T10:40:00Z', '2023-01-05T10:41:00Z', '1 minute', '', '1 minute'],
    ['2023-01-05T10:40:00.000001Z', '2023-01-05T10:40:00.000002Z', 'under a second', '', 'under a second'],
    ['around 10:00 on 5 Jan', '2023-01-05T10:30:00', '30 minutes', '28 to 31 minutes', '28 to 31 minutes'],
    [
      'around 10:00 on 5 Jan',
      '2023-01-06T22:51:00',
      '36 hours 51 minutes',
      '36 hours 49 to 52 minutes',
      '36 hours 49 to 52 minutes',
    ],
    ['2023-01-05T10:00', 'between 12:00 and 14:00 on 5 Jan', '2 to 4 hours', '', '2 to 4 hours'],
    ['2023-01-05T10:00', 'between 10:20 and 12:00 on 5 Jan', '19 minutes to 2 hours', '', '19 minutes to 2 hours'],
    ['2023-01-05T10:00', 'between 10:00 and 12:00 on 5 Jan', 'within 2 hours', '', 'within 2 hours'],
    ['2023-01-05T10:00', 'after 12:00 on 5 Jan', 'at least 1 hour 59 minutes', '', 'at least 1 hour 59 minutes'],
    ['1900-01-01', '2023-01-05', '44,929 days', '', '44,929 days'],
  ])('says %s to %s as “%s” with “%s”', (from, to, headline, detail, text) => {
    expect(describeDuration(between(from, to))).toEqual({ headline, detail, text });
  });
});
