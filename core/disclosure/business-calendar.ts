// Which days are business days, and why the others are not. A calendar remembers what it found, so keep it for a request.

import { weekdayOfDays } from '@/core/time/calendar';
import { type CivilDay, civilDay } from './civil-day';

export interface BusinessCalendar {
  /** Why the day is no business day ("Saturday", "Thanksgiving Day"); null for one that is. */
  closedFor(day: CivilDay): string | null;
}

/** Days that differ from the rule: null opens a day. */
export type Overrides = ReadonlyMap<CivilDay, string | null>;

const SATURDAY = 6;
const SUNDAY = 7;

/** @param holidayOn the name of the day's holiday, weekends left aside */
export function businessCalendar(
  holidayOn: (day: CivilDay) => string | null,
  overrides: Overrides = new Map(),
): BusinessCalendar {
  const known = new Map<CivilDay, string | null>();
  const find = (day: CivilDay): string | null => {
    const override = overrides.get(day);
    if (override !== undefined) return override;
    const weekday = weekdayOfDays(day);
    if (weekday === SATURDAY) return 'Saturday';
    return weekday === SUNDAY ? 'Sunday' : holidayOn(day);
  };
  return {
    closedFor(day) {
      const before = known.get(day);
      if (before !== undefined) return before;
      const found = find(day);
      known.set(day, found);
      return found;
    },
  };
}

/** The day that many business days later. From a weekend or holiday, the first business day after it counts as one. */
export function addBusinessDays(from: CivilDay, count: number, calendar: BusinessCalendar): CivilDay {
  let day = from;
  for (let left = count; left > 0; ) {
    day = civilDay(day + 1);
    if (calendar.closedFor(day) === null) left -= 1;
  }
  return day;
}

/** That day, or the first business day after it. */
export function nextBusinessDay(from: CivilDay, calendar: BusinessCalendar): CivilDay {
  let day = from;
  while (calendar.closedFor(day) !== null) day = civilDay(day + 1);
  return day;
}
