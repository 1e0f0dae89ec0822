import { describe, expect, it } from 'vitest';
import { toRfc3339 } from '@/core/time/instant';
import { describeFault } from './imported-row';
import { readWishes } from './mapping';
import { eventsIn, readAll, refusalsIn } from './read.sample';

const faultsIn = (file: string) =>
  refusalsIn(readAll(file).rows).flatMap((row) => row.faults.map((fault) => describeFault(row, fault)));

function startOf(file: string, map = '') {
  const wishes = readWishes(map);
  if (!wishes.ok) throw new Error(wishes.error);
  const [event] = eventsIn(readAll(file, { wishes: wishes.value }).rows);
  const { earliest, latest, precision } = event?.start ?? {};
  return [earliest, latest].map((at) => at && toRfc3339(at)).concat(precision as string);
}

const SECOND = ['2023-01-05T14:05:00Z', '2023-01-05T14:05:01Z', 'second'];
const MILLI = ['2023-01-05T14:05:00.123Z', '2023-01-05T14:05:00.124Z', 'millisecond'];
const MICRO = ['2023-01-05T14:05:00.123456Z', '2023-01-05T14:05:00.123457Z', 'microsecond'];

describe('counts since 1970', () => {
  it.each([
    ['1672927500', SECOND],
    ['1672927500.123', MILLI],
    ['1672927500.123456789', MICRO],
    ['1672927500123', MILLI],
    ['1672927500123.456', MICRO],
    ['1672927500123456', MICRO],
    ['1672927500123456789', MICRO],
    ['1672927500,123', MILLI],
    ['133174011001234567', MICRO],
    ['13317401100123456', MICRO],
  ])('tells the unit of %s from its digits, in every kind of file', (count, read) => {
    expect(startOf(`message,timestamp,timestamp_desc\nA,"${count}",x\n`)).toEqual(read);
    expect(startOf(`event,datetime\nA,"${count}"\n`)).toEqual(read);
    expect(startOf(`ts|host|message\n${count}|web-1|A`)).toEqual(read);
    expect(startOf(`{"message":"A","timestamp":"${count}","timestamp_desc":"x"}\n`)).toEqual(read);
    expect(startOf(`[{"what happened":"A","_time":"${count}"}]`)).toEqual(read);
  });

  it('believes whoever says the unit', () => {
    const file = 'message,timestamp,timestamp_desc\nA,1262304000000,x\nB,86400,x\n';
    expect(startOf(file, 'timestamp=epoch-millis')).toEqual([
      '2010-01-01T00:00:00Z',
      '2010-01-01T00:00:00.001Z',
      'millisecond',
    ]);
    expect(startOf('event,seen\nA,86400\n', 'seen=epoch-seconds')).toEqual([
      '1970-01-02T00:00:00Z',
      '1970-01-02T00:00:01Z',
      'second',
    ]);
  });

  it('keeps every figure of a number in JSON', () => {
    const at = (count: string) => startOf(`{"event":"A \\"1234567890123456\\"","ts":${count}}\n`)[0];
    expect(at('1672927500123456999')).toBe('2023-01-05T14:05:00.123456Z');
    expect(at('13317401100123457')).toBe('2023-01-05T14:05:00.123457Z');
  });

  it('takes Apple’s seconds where somebody says so, and asks otherwise', () => {
    const file = 'event,ts\nA,694620300.123\n';
    expect(startOf(file, 'ts=mac-seconds')).toEqual(MILLI);
    expect(faultsIn(file)).toEqual([
      expect.stringContaining('If it is a count, say what the column counts: epoch-seconds,'),
    ]);
  });

  it('reads the end as it reads the start', () => {
    const ends = (row: string) => eventsIn(readAll(`start,end,event\n${row},A\n`).rows).map(({ end }) => end);
    expect(ends('1672927500,1672927560')).toEqual([expect.objectContaining({ earliest: 1672927560000000 })]);
    expect(faultsIn('start,end,event\n1672927500,1672927440,A\n1672927500,1672927560000,A\n')).toEqual([
      'Row 2, column end: The end comes before the start.',
      'Row 3, column end: “1672927560000” looks like milliseconds since 1970, and the column counts seconds since 1970.',
    ]);
  });

  it('puts no count of another unit in 1970, nor out of range: its row says what it looks like', () => {
    const rows = ['A,1672927500123456,x', 'B,1672927500,x', 'C,1672927500123456789,x', 'D,0,x', 'E,1.6E15,x'];
    expect(faultsIn(`message,timestamp,timestamp_desc\n${rows.join('\n')}\n`)).toEqual([
      'Row 3, column timestamp: “1672927500” looks like seconds since 1970, and the column counts microseconds since 1970.',
      'Row 4, column timestamp: “1672927500123456789” looks like nanoseconds since 1970, and the column counts microseconds since 1970.',
      'Row 5, column timestamp: There is no time in it. Leave the row out, give it a time, or import such rows without a date.',
      'Row 6, column timestamp: “1.6E15” is no number of microseconds since 1970.',
    ]);
  });

  it('refines a time that was cut to the second, whatever the unit', () => {
    const file = 'message,datetime,timestamp,timestamp_desc\nA,2023-01-05T14:05:00Z,1672927500123,x\n';
    expect(startOf(file)).toEqual(MILLI);
    expect(startOf(file.replace('1672927500123', '1672927500123456789'))).toEqual(MICRO);
  });

  it('leaves years and dates in figures what they are', () => {
    expect(startOf('event,when\nA,2023\n')).toEqual(['2022-12-31T23:00:00Z', '2023-12-31T23:00:00Z', 'year']);
  });
});

describe('days as a spreadsheet counts', () => {
  it.each([
    ['44931.58680555555', '2023-01-05T13:05:00Z', 'second'],
    ['44931.586806979164', '2023-01-05T13:05:00.123Z', 'millisecond'],
    ['"44931,58680555555"', '2023-01-05T13:05:00Z', 'second'],
    ['44931', '2023-01-04T23:00:00Z', 'day'],
  ])('are a date in the zone of the file: %s', (days, at, precision) => {
    const [start, , said] = startOf(`Date,Event\n${days},A\n44932.5,B\n`);
    expect([start, said]).toEqual([at, precision]);
  });

  it('may stand among dates in words, and are asked about where they have no time of day', () => {
    expect(startOf('when,event\n5 Jan 2023,A\n', 'when=spreadsheet-days')[0]).toBe('2023-01-04T23:00:00Z');
    expect(faultsIn('when,event\n44931,A\n')).toEqual([expect.stringContaining('say what the column counts')]);
  });
});

describe('the zone of a row', () => {
  it.each([
    ['+05:45', '2023-01-05T08:20:00Z'],
    ['-0500', '2023-01-05T19:05:00Z'],
    ['UTC+1', '2023-01-05T13:05:00Z'],
    ['Z', '2023-01-05T14:05:00Z'],
    ['PDT', '2023-01-05T21:05:00Z'],
    ['Asia/Kathmandu', '2023-01-05T08:20:00Z'],
  ])('can be %s', (zone, at) => {
    expect(startOf(`date,time,timezone,event\n2023-01-05,14:05,${zone},A\n`)[0]).toBe(at);
    expect(startOf(`when,tz,event\n2023-01-05 14:05,${zone},A\n`)[0]).toBe(at);
  });

  it('gives a day its bounds, and a time with an offset of its own nothing', () => {
    expect(startOf('when,tz,event\n2023-01-05,-05:00,A\n')[0]).toBe('2023-01-05T05:00:00Z');
    expect(startOf('when,tz,event\n2023-01-05T14:05:00Z,-05:00,A\n')[0]).toBe('2023-01-05T14:05:00Z');
  });

  it.each(['Mars', '+25:00', '-300', 'CST', 'Pacific Standard Time'])(
    'is refused where it is none, or one of several: %s',
    (zone) => {
      expect(faultsIn(`when,tz,event\n2023-01-05 14:05,${zone},A\n`)).toEqual([
        `Row 2, column tz: There is no time zone “${zone}”. An IANA name such as Europe/Berlin, UTC, or an offset such as +05:45 would be one.`,
      ]);
    },
  );

  it('reads the days of a spreadsheet with the time of day in a column of its own', () => {
    const file = 'Date,Time,Event\n44931,0.586886574,A\n44932,0.375,B\n44933,,C\n';
    const { rows } = readAll(file, { choices: { zone: 'UTC' } });
    expect(eventsIn(rows).map(({ start }) => toRfc3339(start?.earliest ?? (0 as never)))).toEqual([
      '2023-01-05T14:05:07Z',
      '2023-01-06T09:00:00Z',
    ]);
    expect(refusalsIn(rows).map(({ row }) => row)).toEqual([4]);
  });

  it('gives rows the date of the row above where somebody says that cells were merged', () => {
    const file = 'Date,Time,Event\n,09:00,A\n25.01.2023,14:05,B\n,15:30,C\n,,D\n26.01.2023,,E\n';
    const { rows } = readAll(file, { choices: { zone: 'UTC', noTime: 'above' } });
    expect(eventsIn(rows).map(({ title, start }) => [title, toRfc3339(start?.earliest ?? (0 as never))])).toEqual([
      ['B', '2023-01-25T14:05:00Z'],
      ['C', '2023-01-25T15:30:00Z'],
      ['D', '2023-01-25T00:00:00Z'],
      ['E', '2023-01-26T00:00:00Z'],
    ]);
    // Nothing stands above the first, and what is given back is as it was.
    expect(refusalsIn(rows).map(({ row, cells }) => [row, cells])).toEqual([[2, ['', '09:00', 'A']]]);
    expect(refusalsIn(readAll(file).rows).map(({ row }) => row)).toEqual([2, 4, 5]);
  });

  it('takes words for no time yet for none, which somebody may want undated', () => {
    const file = 'when,event\nTBD,A\nunknown,B\n?,C\n';
    expect(faultsIn(file)[0]).toContain('There is no time in it.');
    expect(eventsIn(readAll(file, { choices: { noTime: 'undated' } }).rows).map(({ start }) => start)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('says that a time was never set, in columns of their own too', () => {
    const header =
      'date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra\n';
    const rows = ['01/01/1601,00:00:00', '00/00/0000,--:--:--'].map((at) => `${at},UTC,M,L,L,W,r,h,s,A,2,f,-,-,t,x\n`);
    expect(faultsIn(header + rows.join(''))).toEqual([
      expect.stringContaining('Row 2, column date: There is no time in it.'),
      expect.stringContaining('Row 3, column date: There is no time in it.'),
    ]);
  });
});
