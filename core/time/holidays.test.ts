import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { dateOfDays } from './calendar';
import { type Holiday, holidayOf, holidayWeekend } from './holidays';

const written = (days: number): string => {
  const { year, month, day } = dateOfDays(days);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
};

const NAMES: Readonly<Partial<Record<Holiday, string>>> = {
  "new year's day": "New Year's Day",
  'memorial day': 'Memorial Day',
  'independence day': 'Independence Day',
  'labor day': 'Labor Day',
  thanksgiving: 'Thanksgiving Day',
  'black friday': 'Day after Thanksgiving Day',
  'christmas eve': 'Christmas Eve',
  'christmas day': 'Christmas Day',
  "new year's eve": "New Year's Eve",
  easter: 'Easter Sunday',
};

describe('holidayOf', () => {
  const others = new Holidays('US');
  const years = Array.from({ length: 80 }, (_, index) => 1972 + index);
  const theirs = years.map(
    (year) => new Map(others.getHolidays(year).map(({ name, date }) => [name, date.slice(0, 10)])),
  );

  it.each(Object.entries(NAMES))('places %s where another library does, in each of 80 years', (holiday, name) => {
    const ours = years.map((year) => written(holidayOf(year, holiday as Holiday)));
    expect(ours).toEqual(theirs.map((byName) => byName.get(name)));
  });
});

describe('holidayWeekend', () => {
  it.each([
    [2020, 'independence day', ['2020-07-03', '2020-07-06']],
    [2021, 'independence day', ['2021-07-03', '2021-07-06']],
    [2022, 'independence day', ['2022-07-02', '2022-07-05']],
    [2023, 'independence day', ['2023-07-01', '2023-07-05']],
    [2024, 'independence day', ['2024-07-04', '2024-07-08']],
    [2025, 'independence day', ['2025-07-04', '2025-07-07']],
    [2018, 'independence day', null],
    [2023, 'labor day', ['2023-09-02', '2023-09-05']],
    [2022, 'thanksgiving', ['2022-11-24', '2022-11-28']],
    [2024, 'easter', ['2024-03-29', '2024-04-02']],
  ] as const)('is in %i of %s', (year, holiday, expected) => {
    const span = holidayWeekend(holidayOf(year, holiday), holiday);
    expect(span && [written(span.from), written(span.to)]).toEqual(expected);
  });
});
