import { describe, expect, it } from 'vitest';
import { toRfc3339 } from '@/core/time/instant';
import { describeFault } from './imported-row';
import { eventsIn, readAll, refusalsIn } from './read.sample';

const BERLIN = { choices: { zone: 'Europe/Berlin' } };
const firstsIn = (file: string) =>
  eventsIn(readAll(file, BERLIN).rows).map(({ start }) => toRfc3339(start?.earliest ?? (0 as never)));
const faultsIn = (file: string) =>
  refusalsIn(readAll(file, BERLIN).rows).flatMap((row) => row.faults.map((fault) => describeFault(row, fault)));

describe('a column that is called by its zone', () => {
  it.each(['Time (UTC)', 'UtcTime', 'timestamp_utc', 'Event time [UTC]', 'UTC', 'DateTime GMT'])(
    'is read in it: %s',
    (name) => {
      expect(firstsIn(`${name},event\n2023-01-05 14:05,A\n`)).toEqual(['2023-01-05T14:05:00Z']);
      expect(firstsIn(`${name},event\n2023-01-05T14:05+01:00,A\n`)).toEqual(['2023-01-05T13:05:00Z']);
    },
  );

  it.each([
    ['Time (EST)', '2023-01-05T19:05:00Z'],
    ['Timestamp [UTC+1]', '2023-01-05T13:05:00Z'],
    ['Timestamp (UTC-05:30)', '2023-01-05T19:35:00Z'],
    ['Time GMT+2', '2023-01-05T12:05:00Z'],
    ['Time (Asia/Kathmandu)', '2023-01-05T08:20:00Z'],
    ['Event time PST', '2023-01-05T22:05:00Z'],
    ['Time (ET)', '2023-01-05T19:05:00Z'],
    ['Time (US Eastern)', '2023-01-05T19:05:00Z'],
    ['London time', '2023-01-05T14:05:00Z'],
    ['Time (MEZ)', '2023-01-05T13:05:00Z'],
    ['Time (MESZ)', '2023-01-05T12:05:00Z'],
    ['Pacific Time', '2023-01-05T22:05:00Z'],
    ['PST Time', '2023-01-05T22:05:00Z'],
    ['Time (est.)', '2023-01-05T13:05:00Z'],
    ['Time (local)', '2023-01-05T13:05:00Z'],
    ['Start DATE', '2023-01-05T13:05:00Z'],
  ])('can be of any zone, and is none where it only looks like it: %s', (name, at) => {
    expect(firstsIn(`${name},event\n2023-01-05 14:05,A\n`)).toEqual([at]);
  });

  it.each(['CST', 'CET/CEST'])('is refused where it can be several: %s', (zone) => {
    expect(faultsIn(`Time (${zone}),event\n2023-01-05 14:05,A\n`)).toEqual([
      `Row 2, column Time (${zone}): There is no time zone “${zone}”. An IANA name such as Europe/Berlin, UTC, or an offset such as +05:45 would be one.`,
    ]);
  });

  it.each([
    ['Time (UTC)', '2023-01-05T14:05:00Z'],
    ['Time (ET)', '2023-01-05T19:05:00Z'],
    ['Time PST', '2023-01-05T22:05:00Z'],
    ['Time (local)', '2023-01-05T13:05:00Z'],
  ])('goes with the date beside it: %s', (name, at) => {
    expect(firstsIn(`Date\t${name}\tWhat happened\n2023-01-05\t14:05\tA\n`)).toEqual([at]);
  });

  it.each([
    ['Date/Time (Local),Date/Time (UTC),event', '2023-01-05 09:05,2023-01-05 14:05,A'],
    ['Time (UTC),Time (local),event', '2023-01-05 14:05,2023-01-05 09:05,A'],
    ['Date,Time (Local),Time (UTC),event', '2023-01-05,09:05,14:05,A'],
    ['Date (local),Time (local),Date (UTC),Time (UTC),event', '2023-01-04,09:05,2023-01-05,14:05,A'],
    ['Timestamp,UTC,event', '2023-01-05 15:05,,A'],
  ])('is the time where another beside it says none: %s', (names, cells) => {
    expect(firstsIn(`${names}\n${cells}\n`)).toEqual(['2023-01-05T14:05:00Z']);
  });

  it('leaves the zone to what each row says, and other names alone', () => {
    expect(firstsIn('time_utc,tz,event\n2023-01-05 14:05,-05:00,A\n')).toEqual(['2023-01-05T19:05:00Z']);
    expect(firstsIn('start time,event\n2023-01-05 14:05,A\n')).toEqual(['2023-01-05T13:05:00Z']);
  });
});

describe('what a row does not say', () => {
  it.each(['14:05', '14:05:00.123', '2:05 PM', '14:05 UTC', '14:05 +0100', '15', '3.14', '3pm', '3 p.m.', 'noon'])(
    'is not taken from the day of the import: %s',
    (time) => {
      expect(faultsIn(`time,event\n${time},A\n`)).toEqual([
        `Row 2, column time: “${time}” says no day. Say which column is the date.`,
      ]);
    },
  );

  it.each(['yesterday', 'Today at 14:05', 'Monday 2:05 PM', '2 hours ago', 'Christmas'])(
    'is not counted from the day of the import, but from that on which the file was written: %s',
    (when) => {
      const file = `when,event\n${when},A\n`;
      expect(faultsIn(file)).toEqual([
        expect.stringMatching(/^Row 2, column when: .* hangs on the day on which it was/),
      ]);
      expect(refusalsIn(readAll(file, { choices: { isDayNamed: true } }).rows)).toEqual([]);
    },
  );

  it('is the latest year where a log leaves it out', () => {
    expect(firstsIn('Jan  5 14:05:00 web-1 sshd: A\n')).toEqual(['2023-01-05T13:05:00Z']);
  });

  it.each([
    '28 May 2024 10:50-03:30',
    '28 May 2024 10:50 PM-3:30',
    '28 May 2024 10h50 -03:30',
    '28 May 2024, 10:50:04, -03:30',
  ])('is not the end where it can be the offset: %s', (when) => {
    expect(faultsIn(`event;when\nA;${when}\n`)).toEqual([expect.stringContaining('or from 10')]);
    expect(faultsIn(`event;when\nA;${when.replace(/,? ?-/, ' to ')}\n`)).toEqual([]);
    expect(faultsIn(`event;when\nA;${when.replace(/,? ?-/, ' UTC-').replace('UTC-3', 'UTC-03')}\n`)).toEqual([]);
  });

  it('is not guessed from its zone: only l2tcsv has the month first', () => {
    expect(faultsIn('date,time,timezone,event\n04/05/2023,14:05,UTC,A\n')).toEqual([
      expect.stringContaining('Row 2, column date: “04/05/2023” can be 4 May 2023 or 5 April 2023'),
    ]);
  });
});

describe('which column is to blame', () => {
  it('is the one that holds the word, where several become one field', () => {
    const long = 'x'.repeat(101);
    expect(faultsIn(`message,datetime,timestamp_desc,tag\nA,2023-01-05T14:05:00Z,x,${long}\n`)).toEqual([
      'Row 2, column tag: Has one of more than 100 characters.',
    ]);
    expect(faultsIn('event,when,host,user\nA,2023-01-05T14:05:00Z,web-1,a\0b\n')).toEqual([
      'Row 2, column user: Contains a NUL character or half a surrogate pair.',
    ]);
  });

  it('says how much of the file a mark that is never closed has swallowed', () => {
    expect(faultsIn('event,when\nA,2023\n"B,2023\nC,2023\nD,2023')).toEqual([
      'Row 3, column event: A quotation mark is not closed, or closed before the cell ends. This row takes up 3 lines of the file.',
    ]);
  });
});
