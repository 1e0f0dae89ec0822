// Civil dates of the proleptic Gregorian calendar as counts of days since 1970-01-01, by integer arithmetic alone.
// Months run from 1 to 12, weekdays from 1 (Monday) to 7 (Sunday). Source: the days-from-civil algorithm of H. Hinnant.

const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_DAYS = 719_468;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01; the month and day may lie outside their usual range and carry over. */
export function daysOf(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  const civilYear = Math.floor(months / 12);
  const civilMonth = months - civilYear * 12 + 1;
  // Years are counted from March, so that the leap day comes last.
  const shiftedYear = civilMonth <= 2 ? civilYear - 1 : civilYear;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * ((civilMonth + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_DAYS;
}

export function dateOfDays(days: number): CivilDate {
  const shifted = days + EPOCH_DAYS;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const daysInMonth = (year: number, month: number): number => daysOf(year, month + 1, 1) - daysOf(year, month, 1);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOfDays = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** Days since 1970-01-01 of the Monday of an ISO week: the first week holds 4 January. Null where the year has no such week. */
export function mondayOfIsoWeek(year: number, week: number): number | null {
  const firstMonday = (ofYear: number): number => {
    const fourth = daysOf(ofYear, 1, 4);
    return fourth - weekdayOfDays(fourth) + 1;
  };
  const monday = firstMonday(year) + 7 * (week - 1);
  return week >= 1 && monday < firstMonday(year + 1) ? monday : null;
}
