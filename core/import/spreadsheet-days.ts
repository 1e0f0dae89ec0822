// The number by which a spreadsheet keeps a date: days since 30 December 1899, the time of day in its fraction. It says no
// zone, like the date that the spreadsheet shows for it.

import { instantFromMs, toRfc3339 } from '@/core/time/instant';

/** From 1954 to 2119. Years and dates without hyphens have four figures, or eight. */
const DAYS = /^([2-7]\d{4})(?:[.,](\d+))?$/;
const IN_1970 = 25_569;
const MILLIS_PER_DAY = 86_400_000;

/** Where one of them has a time of day: five figures alone can be anything. */
export const areSpreadsheetDays = (cells: readonly string[]): boolean =>
  cells.some((cell) => /\D/.test(cell)) && cells.every((cell) => DAYS.test(cell));

/** As ISO 8601 writes it, to the millisecond, which is as far as the number goes; null where it is none. */
export function spreadsheetDate(text: string): string | null {
  const [, days, fraction] = DAYS.exec(text) ?? [];
  if (days === undefined) return null;
  const millis = Math.round(Number(`${days}.${fraction ?? 0}`) * MILLIS_PER_DAY) - IN_1970 * MILLIS_PER_DAY;
  const written = toRfc3339(instantFromMs(millis)).slice(0, -1);
  return fraction === undefined ? written.slice(0, 10) : written.replace('T', ' ');
}
