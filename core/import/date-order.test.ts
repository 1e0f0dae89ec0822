import { describe, expect, it } from 'vitest';
import { columnsOut } from '@/core/contracts/import';
import { instant, toRfc3339 } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import type { DateOrder } from './import-choices';
import { describeFault } from './imported-row';
import { eventsIn, readAll, refusalsIn } from './read.sample';
import { shownOrderWords } from './shown-order';

const reading = (when: string, dateOrder: DateOrder) => {
  const { rows } = readAll(`event;when\nA;${when}\n`, { choices: { zone: 'UTC', dateOrder } });
  const [event] = eventsIn(rows);
  const faults = refusalsIn(rows).flatMap((row) => row.faults.map((fault) => describeFault(row, fault)));
  return event?.start ? toRfc3339(event.start.earliest ?? (0 as never)) : faults.join();
};

describe('dates that say neither month nor day', () => {
  it.each([
    ['04/05/2023', '2023-04-05T00:00:00Z', '2023-05-04T00:00:00Z'],
    ['4/5/2023 2:05:07 PM', '2023-04-05T14:05:07Z', '2023-05-04T14:05:07Z'],
    ['4.5.2023 14:05', '2023-04-05T14:05:00Z', '2023-05-04T14:05:00Z'],
    ['4/5/2023, 12:05:07.5 am', '2023-04-05T00:05:07.500Z', '2023-05-04T00:05:07.500Z'],
    ['4/5/2023 12:05 PM', '2023-04-05T12:05:00Z', '2023-05-04T12:05:00Z'],
    ['4/5/23', '2023-04-05T00:00:00Z', '2023-05-04T00:00:00Z'],
    ['4.5.23 2:05 PM', '2023-04-05T14:05:00Z', '2023-05-04T14:05:00Z'],
    ['4/5/2023 2:05:07 PM -06:00', '2023-04-05T20:05:07Z', '2023-05-04T20:05:07Z'],
    ['4-5-2023 14:05:00.123 UTC', '2023-04-05T14:05:00.123Z', '2023-05-04T14:05:00.123Z'],
  ])('are read as somebody says: %s', (when, monthFirst, dayFirst) => {
    expect(reading(when, 'month-first')).toBe(monthFirst);
    expect(reading(when, 'day-first')).toBe(dayFirst);
  });

  it('are refused with both readings where nobody does', () => {
    const refusal = reading('04/05/2023', 'refuse');
    expect(refusal).toContain('can be 4 May 2023 or 5 April 2023');
    expect(refusal).toContain('Or say for the whole file which figure is the month.');
    expect(reading('4/5/23', 'refuse')).toContain('Or say for the whole file which figure is the month.');
    expect(reading('31/02/2023', 'refuse')).not.toContain('whole file');
  });

  it('show that the wrong order was said', () => {
    expect(reading('13/05/2023', 'month-first')).toContain('There is no month 13');
    expect(reading('13/05/2023', 'refuse')).toBe('2023-05-13T00:00:00Z');
  });

  it('are what their figures show, as they are read anywhere else', () => {
    const texts = [
      '1/25/2023 2:05:07 PM',
      '25.1.2023 14:05',
      '1/25/2023, 12:00 AM',
      '25/1/2023 9:05:07,5 +01:00',
      '1-25-2023',
    ];
    for (const text of texts) {
      const when = parseWhen(text, { zone: 'UTC', now: instant(0) });
      const start = when.ok && when.value.kind === 'point' ? when.value.time.earliest : null;
      expect(reading(text, 'refuse')).toBe(toRfc3339(start ?? (0 as never)));
    }
  });

  it.each(['1/25/2023 14:05 PM', '1/25/2023 0:05 AM', '1/25/2023 25:05:00'])(
    'are refused as anywhere else: %s',
    (text) => {
      const refusal = parseWhen(text, { zone: 'UTC', now: instant(0) });
      expect(refusal).toMatchObject({ ok: false });
      expect(reading(text, 'refuse')).toContain('Row 2, column when: ');
      expect(reading(text, 'month-first')).toContain('Row 2, column when: ');
    },
  );

  it.each([
    ['20230105', '2023-01-05T00:00:00Z'],
    ['20230105 14:05', '2023-01-05T14:05:00Z'],
    ['20230105T14:05:07.5+01:00', '2023-01-05T13:05:07.500Z'],
    ['20230105 140507', '2023-01-05T14:05:07Z'],
  ])('need no hyphens: %s', (when, at) => {
    expect(reading(when, 'refuse')).toBe(at);
  });

  it('need hyphens where another order is meant, or the time of day has lost a nought', () => {
    for (const when of ['05012023', '20230105 90507'])
      expect(reading(when, 'refuse')).toContain('Row 2, column when: ');
  });

  it('may have a dash behind minutes, which is no sign', () => {
    expect(reading('1/25/2023 14:05 -05:00', 'refuse')).toContain('can be 14:05 in UTC−05:00, or from 14:05 to 05:00');
  });

  it('keep their words, and leave dates in notation alone', () => {
    const { rows } = readAll('event,when,until,learned\nA,4/5/2023,5/5/2023,6/5/2023\n', {
      choices: { zone: 'UTC', dateOrder: 'day-first' },
    });
    const [event] = eventsIn(rows);
    expect(event?.start?.statedAs).toBe('4/5/2023');
    expect(event?.end).toMatchObject({ earliest: Date.UTC(2023, 4, 5) * 1_000 });
    expect(event?.learnedAt).toMatchObject({ earliest: Date.UTC(2023, 4, 6) * 1_000, statedAs: '6/5/2023' });
    expect(reading('2023-05-04', 'month-first')).toBe('2023-05-04T00:00:00Z');
  });
});

describe('dates of which another of their column shows the order', () => {
  const starts = (file: string, dateOrder: DateOrder = 'shown') => {
    const { rows, reading } = readAll(file, { choices: { zone: 'UTC', dateOrder } });
    return {
      read: rows.map((row) =>
        row.kind === 'event' ? toRfc3339(row.fields.start?.earliest ?? (0 as never)) : 'refused',
      ),
      shown: reading.found?.dateOrders,
    };
  };
  const table = (...dates: readonly string[]) => `when;event\n${dates.map((date) => `${date};A\n`).join('')}`;

  it.each([
    [['05.01.2023 14:05', '25.01.2023'], ['2023-01-05T14:05:00Z', '2023-01-25T00:00:00Z'], 'day-first', '25.01.2023'],
    [['1/5/2023 2:05 PM', '1/25/2023'], ['2023-01-05T14:05:00Z', '2023-01-25T00:00:00Z'], 'month-first', '1/25/2023'],
    [['1/5/23', '1/25/23 9:00'], ['2023-01-05T00:00:00Z', '2023-01-25T09:00:00Z'], 'month-first', '1/25/23'],
    [['05.01.23', '25.01.23'], ['2023-01-05T00:00:00Z', '2023-01-25T00:00:00Z'], 'day-first', '25.01.23'],
    [['05/Jan/23 2:05 PM', '25/Jan/23'], ['2023-01-05T14:05:00Z', '2023-01-25T00:00:00Z'], 'day-first', '05/Jan/23'],
    [
      ['25.01.2023', '05.01.2023', '05.01.23'],
      ['2023-01-25T00:00:00Z', '2023-01-05T00:00:00Z', '2023-01-05T00:00:00Z'],
      'day-first',
      '25.01.2023',
    ],
    [
      ['on or around 05/01/2023', '25/01/2023'],
      ['2023-01-04T00:00:00Z', '2023-01-25T00:00:00Z'],
      'day-first',
      '25/01/2023',
    ],
    [
      ['5/1/2023 - 7/1/2023', '25/01/2023'],
      ['2023-01-05T00:00:00Z', '2023-01-25T00:00:00Z'],
      'day-first',
      '25/01/2023',
    ],
  ])('are read like it: %s', (dates, read, order, shownBy) => {
    expect(starts(table(...dates))).toEqual({ read, shown: [{ order, shownBy }, null] });
  });

  it.each([
    ['Last Visited Date/Time - UTC+00:00 (M/d/yyyy)', '1/5/2023 2:05:07 PM', '2023-01-05T14:05:07Z', 'M/d/yyyy'],
    ['Created Date/Time - UTC+00:00 (dd/MM/yyyy)', '05/01/2023 14:05:07', '2023-01-05T14:05:07Z', 'dd/MM/yyyy'],
    ['Date [DD.MM.YYYY]', '05.01.2023', '2023-01-05T00:00:00Z', 'DD.MM.YYYY'],
  ])('are read as the name of the column says: %s', (name, date, at, shownBy) => {
    const { read, shown } = starts(`${name};event\n${date};A\n`);
    expect(read).toEqual([at]);
    expect(shown?.[0]?.shownBy).toBe(shownBy);
    expect(starts(`${name};event\n${date};A\n`, 'refuse').read).toEqual(['refused']);
  });

  it('are refused where nothing shows it, or two contradict each other', () => {
    expect(starts(table('05.01.2023', '06.01.2023'))).toEqual({ read: ['refused', 'refused'], shown: [null, null] });
    expect(starts(table('01/05/2023', '01/25/2023', '25/01/2023'))).toEqual({
      read: ['refused', '2023-01-25T00:00:00Z', '2023-01-25T00:00:00Z'],
      shown: [null, null],
    });
  });

  it('are refused where it may be the year that comes first', () => {
    expect(starts(table('23/01/05', '23/01/25')).read).toEqual(['refused', 'refused']);
    expect(starts(table('23-Jan-05', '23-Jan-25')).read).toEqual(['refused', 'refused']);
  });

  it('are not shown by another column, nor by what is no time', () => {
    const file = 'start,end,event,note\n01/05/2023,25/06/2023,A,25/01/2023\n';
    expect(starts(file)).toEqual({
      read: ['refused'],
      shown: [null, { order: 'day-first', shownBy: '25/06/2023' }, null, null],
    });
  });

  it('are read as somebody says of the file all the same, or not at all', () => {
    const file = table('01/05/2023', '03/04/2023', '01/25/2023');
    expect(starts(file, 'day-first')).toEqual({
      read: ['2023-05-01T00:00:00Z', '2023-04-03T00:00:00Z', 'refused'],
      shown: [null, null],
    });
    expect(starts(file, 'refuse').read).toEqual(['refused', 'refused', '2023-01-25T00:00:00Z']);
  });

  it('are shown by any row in the beginning of the file, and by objects of JSON', () => {
    const many = table(...Array.from({ length: 500 }, () => '05.01.2023'), '25.01.2023');
    expect(starts(many).read[0]).toBe('2023-01-05T00:00:00Z');
    const objects = ['05/01/2023', '25/01/2023'].map((when) => JSON.stringify({ when, event: 'A' })).join('\n');
    expect(starts(objects).read).toEqual(['2023-01-05T00:00:00Z', '2023-01-25T00:00:00Z']);
  });

  it('are told with what shows it', () => {
    const { reading } = readAll(table('05.01.2023', '25.01.2023'));
    expect(shownOrderWords(columnsOut(reading.found ?? (0 as never)))).toEqual([
      'Dates in “when” have the day first, as 25.01.2023 shows.',
    ]);
  });
});
