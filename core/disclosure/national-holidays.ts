// Public holidays of countries, from the `date-holidays` library. Loads a large table: import it where it is needed.

import Holidays from 'date-holidays';
import type { HolidaysOf } from './calendars';
import { type CivilDay, parseCivilDay } from './civil-day';

const KINDS = { public: ['public'], 'with-optional': ['public', 'bank', 'optional'] } as const;

const countries = new Map<string, Holidays>();

function countryOf(country: string): Holidays {
  const known = countries.get(country) ?? new Holidays(country);
  countries.set(country, known);
  return known;
}

/** Of an unknown country none. A holiday that lasts several days is named on each. */
export const nationalHolidays: HolidaysOf = (country, year, kinds) => {
  const held = countryOf(country)
    .getHolidays(year)
    .filter(({ type }) => (KINDS[kinds] as readonly string[]).includes(type));
  return new Map(held.flatMap(({ date, name }) => namedDay(date, name)));
};

function namedDay(date: string, name: string): [CivilDay, string][] {
  const day = parseCivilDay(date.slice(0, 10));
  return day === null ? [] : [[day, name]];
}
