// Public holidays of countries, from the `date-holidays` library. Loads a large table: import it where it is needed.

import Holidays, { type HolidaysTypes } from 'date-holidays';
import type { HolidaysOf } from './calendars';
import { type CivilDay, civilDay, parseCivilDay } from './civil-day';

const KINDS = { public: ['public'], 'with-optional': ['public', 'bank', 'optional'] } as const;

const countries = new Map<string, Holidays>();

function countryOf(country: string): Holidays {
  const [state, part = ''] = country.split('-');
  const known = countries.get(country) ?? new Holidays(state ?? '', part);
  countries.set(country, known);
  return known;
}

/** Computing a year of a country takes milliseconds, and the same few are asked for again and again. */
const known = new Map<string, ReadonlyMap<CivilDay, string>>();
const MOST_KNOWN = 2_000;

/** Of an unknown country none. A holiday that lasts several days is named on each. */
export const nationalHolidays: HolidaysOf = (country, year, kinds) => {
  const key = `${country} ${year} ${kinds}`;
  const found = known.get(key) ?? holidaysIn(country, year, KINDS[kinds]);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
};

function holidaysIn(country: string, year: number, kinds: readonly string[]): ReadonlyMap<CivilDay, string> {
  const held = countryOf(country)
    .getHolidays(year)
    .filter(({ type }) => kinds.includes(type));
  return new Map(held.flatMap(namedDays));
}

/** As one entry with its length, which is an hour more or less than whole days where the clocks change, and half a day at times. */
function namedDays({ date, start, end, name }: HolidaysTypes.Holiday): [CivilDay, string][] {
  const first = parseCivilDay(date.slice(0, 10));
  if (first === null) return [];
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / MS_PER_DAY));
  return Array.from({ length: count }, (_, index) => [civilDay(first + index), name]);
}

const MS_PER_DAY = 86_400_000;
