import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import type { ApproximateTime, When } from './approximate-time';
import { describeBounds, describeSpan, describeTime } from './describe';
import { instantFromMs } from './instant';
import { parseWhen } from './parse';
import { timeArbitrary, zoneArbitrary } from './time.arbitrary';

const LA = 'America/Los_Angeles';
const now = instantFromMs(Date.parse('2023-01-21T18:37:12Z'));

const read = (text: string, zone: string = LA): When => unwrap(parseWhen(text, { zone, now }));
function readTime(text: string, zone: string = LA): ApproximateTime {
  const when = read(text, zone);
  if (when.kind !== 'point') throw new Error(`${text} is no point`);
  return when.time;
}

describe('describeTime', () => {
  // In Cairo and Asunción clocks went from 00:00 to 01:00 at the beginning of these days, in Nuuk from 23:00 to 00:00 at the end.
  it.each([
    ['Africa/Cairo', '2023-04-28', '28 April 2023'],
    ['Africa/Cairo', '2023-04-28?', '28 April 2023 (uncertain)'],
    ['Africa/Cairo', '2023-04-28~', 'on or around 28 April 2023'],
    ['Africa/Cairo', '2023-04-29~', 'on or around 29 April 2023'],
    ['Africa/Cairo', '[2023-04-28..2023-04-29]', 'between 28 and 29 April 2023'],
    ['Africa/Cairo', '[2023-04-28..]', 'on or after 28 April 2023'],
    ['Africa/Cairo', 'before 28 April 2023', 'before 28 April 2023'],
    ['Africa/Cairo', 'early hours of 28 April 2023', 'between 01:00 and 06:00 on 28 April 2023'],
    ['Africa/Cairo', '1am on 28 April 2023', '28 April 2023, 1 am'],
    ['Africa/Cairo', 'by 1am on 28 April 2023', 'by 01:00 on 28 April 2023'],
    ['America/Nuuk', '2025-03-29', '29 March 2025'],
    ['America/Nuuk', '2025-03-28~', 'on or around 28 March 2025'],
    ['America/Nuuk', '[2025-03-28..2025-03-29]', 'between 28 and 29 March 2025'],
    ['America/Nuuk', 'by 29 March 2025', 'by 29 March 2025'],
    ['America/Nuuk', 'after 29 March 2025', 'after 29 March 2025'],
    ['Pacific/Apia', '2011-12-29', '29 December 2011'],
    ['America/Asuncion', '2023-10', 'October 2023'],
    ['America/Asuncion', '2023-11~', 'around November 2023'],
    ['America/Asuncion', '2023-36', 'Q4 2023'],
  ])('names a day that begins or ends without its midnight as that day: in %s, %s', (zone, given, words) => {
    const time = readTime(given, zone);
    expect(describeTime(time, { style: 'long' })).toBe(words);
    expect(readTime(words, zone)).toMatchObject({ earliest: time.earliest, latest: time.latest });
  });

  it.each([
    ['2022-11-25~', 'on or around 25 November 2022', 'on or around 25 Nov 2022'],
    ['2023-01-05', '5 January 2023', '5 Jan 2023'],
    ['2023-01-05T10:40', '5 January 2023, 10:40', '5 Jan 2023, 10:40'],
    ['2023-01-05T10:40:12', '5 January 2023, 10:40:12', '5 Jan 2023, 10:40:12'],
    ['2023-01-05T10:40:12.5', '5 January 2023, 10:40:12.500', '5 Jan 2023, 10:40:12.500'],
    ['2023-01-05T10:40:00.000001', '5 January 2023, 10:40:00.000001', '5 Jan 2023, 10:40:00.000001'],
    ['2pm on 5 Jan 2023', '5 January 2023, 2 pm', '5 Jan 2023, 2 pm'],
    ['around 14:05 on 5 Jan', 'around 14:05 on 5 January 2023', 'around 14:05 on 5 Jan 2023'],
    ['[2023-01-05..2023-01-19]', 'between 5 and 19 January 2023', 'between 5 and 19 Jan 2023'],
    ['between 28 Nov and 3 Dec 2022', 'between 28 November and 3 December 2022', 'between 28 Nov and 3 Dec 2022'],
    [
      'between 28 Dec 2022 and 3 Jan 2023',
      'between 28 December 2022 and 3 January 2023',
      'between 28 Dec 2022 and 3 Jan 2023',
    ],
    // The clock showed 01:30 twice that day; in July it is on another offset
    [
      'between 01:30 PST on 6 Nov 2022 and 09:00 PDT on 1 July 2023',
      'between 01:30 (UTC−8) on 6 November 2022 and 09:00 (UTC−7) on 1 July 2023',
      'between 01:30 (UTC−8) on 6 Nov 2022 and 09:00 (UTC−7) on 1 Jul 2023',
    ],
    ['before 5 March 2023', 'before 5 March 2023', 'before 5 Mar 2023'],
    ['by 19 January 2023', 'by 19 January 2023', 'by 19 Jan 2023'],
    ['[..2023-01-19]', 'by 19 January 2023', 'by 19 Jan 2023'],
    ['after 5 March 2022', 'after 5 March 2022', 'after 5 Mar 2022'],
    ['[2022-03-06..]', 'on or after 6 March 2022', 'on or after 6 Mar 2022'],
    ['after 10pm on 5 Jan', 'after 22:00 on 5 January 2023', 'after 22:00 on 5 Jan 2023'],
    ['late November', 'late November 2022', 'late Nov 2022'],
    ['mid-2022', 'mid-2022', 'mid-2022'],
    ['2022-21', 'spring 2022', 'spring 2022'],
    ['2022-36', 'Q4 2022', 'Q4 2022'],
    ['H1 2022', 'H1 2022', 'H1 2022'],
    ['early Q1 2023', 'January 2023', 'Jan 2023'],
    ['2022-11', 'November 2022', 'Nov 2022'],
    ['2022~', 'around 2022', 'around 2022'],
    ['202X', 'the 2020s', 'the 2020s'],
    ['19', 'the 20th century', 'the 20th century'],
    ['20XX', 'the 21st century', 'the 21st century'],
    ['the week of 9 Jan 2023', 'the week of 9 January 2023', 'the week of 9 Jan 2023'],
    ['evening of 5 Jan', 'evening of 5 January 2023', 'evening of 5 Jan 2023'],
    ['2023-01-05?', '5 January 2023 (uncertain)', '5 Jan 2023 (uncertain)'],
    ['2022-11-25%', 'on or around 25 November 2022 (uncertain)', 'on or around 25 Nov 2022 (uncertain)'],
    ['2022-11-06T01:30-08:00', '6 November 2022, 01:30 (UTC−8)', '6 Nov 2022, 01:30 (UTC−8)'],
    ['2022-11-06T01:30', '6 November 2022, 01:30', '6 Nov 2022, 01:30'],
    [
      'between 14:00 and 15:30 on 5 Jan',
      'between 14:00 and 15:30 on 5 January 2023',
      'between 14:00 and 15:30 on 5 Jan 2023',
    ],
  ])('says %s as “%s” and “%s”', (text, long, short) => {
    expect(describeTime(readTime(text), { style: 'long' })).toBe(long);
    expect(describeTime(readTime(text), { style: 'short' })).toBe(short);
  });

  it('says that there is no date yet', () => {
    expect(describeTime(null, { style: 'long' })).toBe('no date yet');
  });

  it('keeps words that are relative to another event', () => {
    const milestones = new Map([['detected', { eventId: 'event-1', earliest: now, latest: null }]] as const);
    const when = unwrap(parseWhen('Within a day of detection', { zone: LA, now, milestones }));
    expect(when.kind === 'point' && describeTime(when.time, { style: 'short' })).toBe('Within a day of detection');
  });

  it('shows a clock time in the reader’s zone, and a day as its own with the zone named', () => {
    const options = { style: 'long', zone: 'Europe/Berlin' } as const;
    expect(describeTime(readTime('2023-01-05T10:40'), options)).toBe('5 January 2023, 19:40');
    expect(describeTime(readTime('2023-01-05'), options)).toBe('5 January 2023 (America/Los_Angeles)');
    expect(describeTime(readTime('between 5 and 7 January 2023, most likely 6 January 2023'), options)).toBe(
      'between 5 and 7 January 2023 (America/Los_Angeles), most likely 6 January 2023',
    );
    expect(describeTime(readTime('2023-01-05?'), options)).toBe('5 January 2023 (America/Los_Angeles) (uncertain)');
  });

  it('says in a reader’s zone what reads back there as the same bounds', () => {
    fc.assert(
      fc.property(timeArbitrary, zoneArbitrary, (time, zone) => {
        const words = describeTime(time, { style: 'long', zone });
        const again = readTime(words, zone);
        expect([words, again.earliest, again.latest]).toEqual([words, time.earliest, time.latest]);
      }),
    );
  });

  it('says in either style what reads back as the same bounds', () => {
    fc.assert(
      fc.property(timeArbitrary, fc.constantFrom('long', 'short'), (time, style) => {
        const words = describeTime(time, { style });
        const again = readTime(words, time.zone);
        expect([words, again.earliest, again.latest]).toEqual([words, time.earliest, time.latest]);
      }),
    );
  });
});

describe('describeSpan', () => {
  const span = (text: string): string => {
    const when = read(text);
    return when.kind === 'interval' ? describeSpan(when.start, when.end, { style: 'short' }) : '';
  };

  it.each([
    ['2022-11-25/2023-01-05', '25 Nov 2022 to 5 Jan 2023'],
    ['2022-11-25~/2023-01-05', 'on or around 25 Nov 2022 to 5 Jan 2023'],
    ['2022-03-03/2022-03-05', '3 to 5 Mar 2022'],
    ['2023-01-05/..', 'from 5 Jan 2023, ongoing'],
    ['by 19 Jan 2023, ongoing', 'by 19 Jan 2023, ongoing'],
    ['between 5 and 19 Jan 2023, ongoing', 'between 5 and 19 Jan 2023, ongoing'],
    ['from 14:00 to 15:30 on 5 Jan', '5 Jan 2023, 14:00 to 15:30'],
    ['22:00 on 5 Jan to 02:00', '5 Jan 2023, 22:00 to 6 Jan 2023, 02:00'],
    ['../2023-01-05', 'until 5 Jan 2023'],
    ['5 Dec 2022, ended by 5 Jan 2023', '5 Dec 2022, ended by 5 Jan 2023'],
    ['5 Dec 2022 until between 3 and 5 Jan 2023', '5 Dec 2022, ended between 3 and 5 Jan 2023'],
    ['2023-01-05/', 'from 5 Jan 2023, end not known'],
  ])('says %s as “%s”, which reads back', (text, words) => {
    expect(span(text)).toBe(words);
    expect(span(words)).toBe(words);
  });

  it('says an event without an end as its time', () => {
    expect(describeSpan(readTime('2023-01-05'), null, { style: 'long' })).toBe('5 January 2023');
    expect(describeSpan(null, null, { style: 'long' })).toBe('no date yet');
    expect(describeSpan(null, 'ongoing', { style: 'long' })).toBe('ongoing');
  });
});

describe('describeBounds', () => {
  it.each([
    ['2022-11-25~', { earliest: '24 Nov 00:00', best: '25 Nov', latest: '26 Nov 24:00' }],
    ['2023-01-05', { earliest: '5 Jan 00:00', best: null, latest: '5 Jan 24:00' }],
    ['around 14:05 on 5 Jan', { earliest: '5 Jan 14:04', best: '5 Jan 14:05', latest: '5 Jan 14:07' }],
    ['before 5 March 2022', { earliest: null, best: null, latest: '4 Mar 24:00' }],
    ['after 22:00 on 5 Jan', { earliest: '5 Jan 22:00', best: null, latest: null }],
    ['2023-01-01~', { earliest: '31 Dec 2022 00:00', best: '1 Jan 2023', latest: '2 Jan 2023 24:00' }],
    ['2023-01-05T10:40:12', { earliest: '5 Jan 10:40:12', best: '5 Jan 10:40:12', latest: '5 Jan 10:40:13' }],
  ])('labels the bounds of %s', (text, bounds) => {
    expect(describeBounds(readTime(text), {})).toEqual(bounds);
  });
  it.each([
    ['25 Oct 2026 02:30', '25 Oct 02:30 (UTC+2)', '25 Oct 02:31 (UTC+1)'],
    ['between 01:00 and 05:00 on 25 Oct 2026', '25 Oct 01:00', '25 Oct 05:00'],
    ['2026-10-25T02:30+01:00', '25 Oct 02:30 (UTC+1)', '25 Oct 02:31 (UTC+1)'],
  ])('says of which hour the bounds of %s are, where the clock showed it twice', (text, earliest, latest) => {
    expect(describeBounds(readTime(text, 'Europe/Berlin'), {})).toMatchObject({ earliest, latest });
  });
});
