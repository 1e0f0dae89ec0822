// Dates, clock times and offsets that do not exist, refused with what would be right. Null where there is nothing wrong.

import { daysInMonth, daysOf } from './calendar';
import { monthName, ordinalName } from './calendar-names';
import { MAX_KEPT, MICROS_PER_DAY, MIN_KEPT } from './instant';
import { OUT_OF_RANGE, refuseTime, type TimeResult } from './refusal';

type Fault = TimeResult<never> | null;

export const FIRST_YEAR = 1685;
export const LAST_YEAR = 2254;

export const yearFault = (year: number): Fault =>
  year < FIRST_YEAR || year > LAST_YEAR ? refuseTime(OUT_OF_RANGE) : null;

/** The dates that a kept time can have in some zone: whether it is kept in this one is seen once it is an instant. */
const FIRST_DAY = Math.floor(MIN_KEPT / MICROS_PER_DAY) - 1;
const LAST_DAY = Math.floor(MAX_KEPT / MICROS_PER_DAY) + 1;

export function dateFault(year: number, month: number, day: number): Fault {
  if (month < 1 || month > 12) return refuseTime(`There is no month ${month}; months run from 1 to 12.`);
  const last = daysInMonth(year, month);
  if (day >= 1 && day <= last) {
    const days = daysOf(year, month, day);
    return days < FIRST_DAY || days > LAST_DAY ? refuseTime(OUT_OF_RANGE) : null;
  }
  return refuseTime(
    `There is no ${day} ${monthName(month, 'long')} ${year}; that month ends on the ${ordinalName(last)}.`,
  );
}

export function clockFault(hour: number, minute: number, second: number): Fault {
  if (second === 60) {
    return refuseTime('Leap seconds are not kept: write second 59, or 00 of the next minute, instead of 60.');
  }
  if (hour > 24 || (hour === 24 && minute + second > 0)) {
    return refuseTime(`There is no hour ${hour}; times of day run from 00:00 to 23:59, and 24:00 ends the day.`);
  }
  if (minute > 59) return refuseTime(`There is no minute ${minute}; minutes run from 00 to 59.`);
  if (second > 59) return refuseTime(`There is no second ${second}; seconds run from 00 to 59.`);
  return null;
}
