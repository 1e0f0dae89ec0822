import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import type { ApproximateTime } from './approximate-time';
import { toEdtf } from './edtf-notation';
import { instantFromMs } from './instant';
import { parseWhen } from './parse';
import { timeArbitrary } from './time.arbitrary';

const now = instantFromMs(Date.parse('2023-01-21T18:37:12Z'));

function read(text: string, zone = 'America/Los_Angeles'): ApproximateTime {
  const when = unwrap(parseWhen(text, { zone, now }));
  if (when.kind !== 'point') throw new Error(`${text} is no point`);
  return when.time;
}

describe('toEdtf', () => {
  it.each([
    ['Africa/Cairo', ['2023-04-28', '2023-04-29~', '[2023-04-28..2023-04-30]', '[2023-04-28..]', '[..2023-04-27]']],
    ['America/Nuuk', ['2025-03-29', '2025-03-28~', '[2025-03-28..2025-03-29]', '[2025-03-30..]', '[..2025-03-29]']],
  ])('notes a day that begins or ends without its midnight as a day, in %s', (zone, notations) => {
    expect(notations.map((notation) => toEdtf(read(notation, zone)))).toEqual(notations);
  });

  it.each([
    ['on or around 25 November 2022', '2022-11-25~'],
    ['possibly 5 January 2023', '2023-01-05?'],
    ['perhaps around 5 January 2023', '2023-01-05%'],
    ['5 January 2023', '2023-01-05'],
    ['January 2023', '2023-01'],
    ['around 2022', '2022~'],
    ['the 1990s', '199X'],
    ['around the 1990s', '199~'],
    ['the 20th century', '19XX'],
    ['spring 2022', '2022-21'],
    ['winter 2022', '2022-24'],
    ['Q4 2022', '2022-36'],
    ['H1 2022', '2022-40'],
    ['between 5 and 19 January 2023', '[2023-01-05..2023-01-19]'],
    ['between November and December 2022', '[2022-11..2022-12]'],
    ['late November 2022', '[2022-11-21..2022-11-30]'],
    ['by 19 January 2023', '[..2023-01-19]'],
    ['before March 2022', '[..2022-02]'],
    ['after 5 January 2023', '[2023-01-06..]'],
    ['2023-01-05T18:40:12Z', '2023-01-05T10:40:12-08:00'],
  ])('writes “%s” as %s', (words, notation) => {
    expect(toEdtf(read(words))).toBe(notation);
  });

  it.each([
    'around 14:05 on 5 Jan',
    '5 Jan 2023, 14:05',
    '2pm on 5 Jan',
    'evening of 5 Jan',
    '2023-01-05T10:40:12.5Z',
    'around Q4 2022',
    'between 5 and 19 January 2023, most likely 7 January 2023',
    'between 14:00 and 15:30 on 5 Jan',
  ])('has no notation for “%s”', (words) => {
    expect(toEdtf(read(words))).toBeNull();
  });

  it('writes UTC as Z', () => {
    expect(toEdtf(read('2023-01-05T18:40:12Z', 'UTC'))).toBe('2023-01-05T18:40:12Z');
  });

  it('writes what reads back as the same bounds, and what another library takes for EDTF', () => {
    fc.assert(
      fc.property(timeArbitrary, (time) => {
        const notation = toEdtf(time);
        if (notation === null) return;
        const again = read(notation, time.zone);
        expect([notation, again.earliest, again.latest]).toEqual([notation, time.earliest, time.latest]);
        expect(() => edtf(notation), notation).not.toThrow();
      }),
    );
  });
});
