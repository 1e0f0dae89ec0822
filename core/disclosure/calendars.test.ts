import { describe, expect, it } from 'vitest';
import { addBusinessDays } from './business-calendar';
import { CALENDARS, type CalendarName } from './calendar-name';
import { openCalendars } from './calendars';
import { isoDate, parseCivilDay } from './civil-day';
import type { Facts } from './facts';
import { nationalHolidays } from './national-holidays';

const day = (text: string) => {
  const found = parseCivilDay(text);
  if (found === null) throw new Error(`${text} is no date`);
  return found;
};
const closedOn = (name: CalendarName, date: string, facts: Facts = {}) =>
  openCalendars(facts, nationalHolidays)(name).closedFor(day(date));

describe('openCalendars', () => {
  it.each([
    ['us-federal', '2026-11-26', 'Thanksgiving Day'],
    ['us-federal', '2026-07-03', 'Independence Day, observed'],
    ['us-federal', '2021-12-31', 'New Year’s Day, observed'],
    ['us-federal', '2025-01-09', 'Government closed: mourning for Jimmy Carter'],
    ['us-federal-scheduled', '2025-01-09', null],
    ['united-kingdom', '2026-08-31', 'Summer bank holiday'],
    ['united-kingdom', '2026-12-28', 'Boxing Day (substitute day)'],
    ['brazil', '2026-04-21', 'Dia de Tiradentes'],
    ['brazil', '2026-02-17', null],
    ['brazil-carnival', '2026-02-17', 'Carnaval'],
    ['japan', '2026-11-23', '勤労感謝の日'],
    ['us-federal', '2026-11-28', 'Saturday'],
  ] as const)('%s on %s: %s', (name, date, expected) => {
    expect(closedOn(name, date)).toBe(expected);
  });

  it('takes the member state that counsel named, and knows no holidays before', () => {
    expect(closedOn('member-state', '2026-10-03', { memberState: 'FR' })).toBe('Saturday');
    expect(closedOn('member-state', '2026-05-14', { memberState: 'DE' })).toBe('Christi Himmelfahrt');
    expect(closedOn('member-state', '2026-05-14')).toBeNull();
  });

  it('closes each day of a holiday that lasts two', () => {
    expect(closedOn('member-state', '2026-01-01', { memberState: 'RO' })).toBe('Anul nou');
    expect(closedOn('member-state', '2026-01-02', { memberState: 'RO' })).toBe('Anul nou');
    expect(closedOn('member-state', '2026-01-05', { memberState: 'RO' })).toBeNull();
  });

  it.each(CALENDARS)('%s is overridden by counsel, a day closed and a day opened', (calendar) => {
    const days = [
      { calendar, date: '2026-03-04', isBusinessDay: false, why: 'Storm' },
      { calendar, date: '2026-12-25', isBusinessDay: true, why: 'We work' },
    ];
    expect(closedOn(calendar, '2026-03-04', { days })).toBe('Storm');
    expect(closedOn(calendar, '2026-12-25', { days })).toBeNull();
  });

  it('counts the first business day after a weekend or holiday as one', () => {
    const calendar = openCalendars({}, nationalHolidays)('us-federal');
    expect(isoDate(addBusinessDays(day('2026-11-28'), 1, calendar))).toBe('2026-11-30');
  });
});
