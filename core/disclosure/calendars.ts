// The calendars that rules name, with the days that counsel overrode. Holidays of other countries come from outside.

import { dateOfDays } from '@/core/time/calendar';
import { type BusinessCalendar, businessCalendar, type Overrides } from './business-calendar';
import { type CalendarName, NATIONAL_CALENDARS } from './calendar-name';
import { type CivilDay, parseCivilDay } from './civil-day';
import type { DayOverride, Facts } from './facts';
import { US_CLOSURES, usFederalHolidays } from './us-federal-holidays';

/** The public holidays of a country, or a part of it ("GB-ENG"), in a year, by day. Optional ones, such as Carnival, are asked for. */
export type HolidaysOf = (
  country: string,
  year: number,
  kinds: 'public' | 'with-optional',
) => ReadonlyMap<CivilDay, string>;

export type Calendars = (name: CalendarName) => BusinessCalendar;

/** Where nobody said which member state: the earliest deadline is one without holidays. */
const NO_HOLIDAYS = () => null;

/** Each calendar is made when it is first asked for. */
export function openCalendars(facts: Facts, holidaysOf: HolidaysOf): Calendars {
  const made = new Map<CalendarName, BusinessCalendar>();
  return (name) => {
    const known = made.get(name) ?? openCalendar(name, facts, holidaysOf);
    made.set(name, known);
    return known;
  };
}

function openCalendar(name: CalendarName, facts: Facts, holidaysOf: HolidaysOf): BusinessCalendar {
  switch (name) {
    case 'us-federal':
      return businessCalendar(usHoliday, new Map([...closures(), ...overridesOf(facts, 'us-federal')]));
    case 'us-federal-scheduled':
      return businessCalendar(usHoliday, overridesOf(facts, 'us-federal'));
    case 'brazil-carnival':
      return businessCalendar(
        yearly((year) => carnivalOf(holidaysOf, year)),
        overridesOf(facts, 'brazil'),
      );
    case 'member-state': {
      const country = facts.memberState;
      const holidayOn = country ? yearly((year) => holidaysOf(country, year, 'public')) : NO_HOLIDAYS;
      return businessCalendar(holidayOn, overridesOf(facts, 'member-state'));
    }
    default: {
      const country = NATIONAL_CALENDARS[name];
      return businessCalendar(
        yearly((year) => holidaysOf(country, year, 'public')),
        overridesOf(facts, name),
      );
    }
  }
}

const yearOf = (day: CivilDay): number => dateOfDays(day).year;

/** Asks for each year once. */
function yearly(holidaysIn: (year: number) => ReadonlyMap<CivilDay, string>): (day: CivilDay) => string | null {
  const years = new Map<number, ReadonlyMap<CivilDay, string>>();
  return (day) => {
    const year = yearOf(day);
    const holidays = years.get(year) ?? holidaysIn(year);
    years.set(year, holidays);
    return holidays.get(day) ?? null;
  };
}

/** New Year’s Day of the next year can be observed on the last day of this one. */
const usHoliday = yearly((year) => new Map([...usFederalHolidays(year), ...usFederalHolidays(year + 1)]));

const isCarnival = ([, name]: [CivilDay, string]): boolean => /carnival|carnaval/i.test(name);

const carnivalOf = (holidaysOf: HolidaysOf, year: number): ReadonlyMap<CivilDay, string> =>
  new Map([...holidaysOf('BR', year, 'public'), ...[...holidaysOf('BR', year, 'with-optional')].filter(isCarnival)]);

function closures(): Overrides {
  return toOverrides(US_CLOSURES.map(({ date, why }) => ({ date, isBusinessDay: false, why })));
}

const overridesOf = ({ days = [] }: Facts, calendar: DayOverride['calendar']): Overrides =>
  toOverrides(days.filter((day) => day.calendar === calendar));

const toOverrides = (days: readonly Omit<DayOverride, 'calendar'>[]): Overrides =>
  new Map(
    days.flatMap(({ date, isBusinessDay, why }): [CivilDay, string | null][] => {
      const day = parseCivilDay(date);
      return day === null ? [] : [[day, isBusinessDay ? null : why]];
    }),
  );
