// Dates in figures: "25/12/2022" has one reading, "04/05/2023" has two and is refused with both.

import { ok } from '@/core/result';
import { daysInMonth } from '../calendar';
import { dayName } from '../calendar-names';
import { isKept, MICROS_PER_MS, MICROS_PER_SECOND, toRfc3339 } from '../instant';
import { refuseTime, type TimeResult } from '../refusal';
import { midnight } from '../unit';

const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Its date in EDTF notation. */
export function readFigures(text: string): TimeResult<string> {
  const parts = text.split(/[/.-]/);
  const [a = 0, b = 0, c] = parts.map(Number);
  if (parts[0]?.length === 4) return readings(text, a, [[b, c ?? 0]]);
  if (parts[2]?.length === 4)
    return readings(text, c ?? 0, [
      [b, a],
      [a, b],
    ]);
  return parts.length === 2 ? withoutYear(text, a, b) : shortYear(text, a, b, c ?? 0);
}

function withoutYear(text: string, a: number, b: number): TimeResult<never> {
  // A leap year, since any day could be meant.
  const found = [wordsOf(2000, b, a), wordsOf(2000, a, b)].filter((words) => words !== null);
  return refuseTime(
    `“${text}” does not say which year, in four figures, nor surely which figure is the month; write the month in words.`,
    [...new Set(found)].map((words) => words.replace(/ 2000$/, '')),
  );
}

/** "5/7/21", "21-05-07": no century is guessed at, but that of today's incidents is offered. */
function shortYear(text: string, a: number, b: number, c: number): TimeResult<never> {
  const readings = [
    wordsOf(2000 + c, b, a),
    wordsOf(2000 + c, a, b),
    text.includes('-') ? wordsOf(2000 + a, b, c) : null,
  ];
  const found = [...new Set(readings.filter((words) => words !== null))];
  if (found.length === 0) return refuseTime(`There is no date ${text}; write it as in 2023-01-05 or 5 January 2023.`);
  return refuseTime(`“${text}” can be ${found.join(' or ')}; say which, the year in four figures.`, found);
}

function readings(
  text: string,
  year: number,
  candidates: readonly (readonly [month: number, day: number])[],
): TimeResult<string> {
  const found = candidates.filter(([month, day]) => exists(year, month, day));
  const dates = [...new Set(found.map(([month, day]) => `${year}-${two(month)}-${two(day)}`))];
  const [only] = dates;
  if (only === undefined) return refuseTime(`There is no date ${text}; write it as in 2023-01-05 or 5 January 2023.`);
  if (dates.length === 1) return ok(only);
  const words = found.map(([month, day]) => wordsOf(year, month, day) ?? '');
  return refuseTime(`“${text}” can be ${words.join(' or ')}; say which.`, words);
}

/** Digits without a break: "20230105", or a count of seconds or milliseconds since 1970. Null for anything else. */
export function readCompact(text: string): TimeResult<never> | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year !== undefined && exists(Number(year), Number(month), Number(day))) {
    return refuseTime(`“${text}” lacks its hyphens.`, [`${year}-${month}-${day}`]);
  }
  if (!/^(\d{10}|\d{13})$/.test(text)) return null;
  const since = text.length === 10 ? Number(text) * MICROS_PER_SECOND : Number(text) * MICROS_PER_MS;
  return refuseTime(
    `“${text}” looks like a count since 1970; state the date and time.`,
    isKept(since) ? [toRfc3339(since)] : [],
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

const wordsOf = (year: number, month: number, day: number): string | null =>
  exists(year, month, day) ? dayName(midnight(year, month, day), 'long') : null;
