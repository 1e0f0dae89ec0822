// Date-times as logs write them: Apache's and nginx's "05/Jan/2023:14:05:00 +0000", with its brackets or without; ctime's
// "Thu Jan  5 14:05:00 2023", as `date` prints it with UTC too and git with an offset, and browsers with the year before the clock
// and the name of their zone behind it; ISO 8601 without marks, "20230105T140500Z";
// "/Date(1672927500123)/" of .NET. Each is put as RFC 3339 writes it, and read as that.

import type { ApproximateTime } from './approximate-time';
import { daysOf, weekdayOfDays } from './calendar';
import { monthNumber, WEEKDAY_NAMES } from './calendar-names';
import { isKept, MICROS_PER_MS, toRfc3339 } from './instant';
import { refuseTime, type TimeResult } from './refusal';
import { readDateTime } from './rfc3339';

const ACCESS_LOG = /^\[?(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d(?:\.\d{1,9})?)( [+-]\d{4})?\]?$/;
const CTIME =
  /^([A-Z][a-z]{2}),? ([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d:\d\d(?:\.\d{1,9})?)( [A-Z]{3,4})? (\d{4})( [+-]\d{4})?$/;
const OF_BROWSERS = /^(\S+ \S+ \d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4}) \([^()]+\)$/;
const WITHOUT_MARKS = /^(\d{4})(\d\d)(\d\d)[Tt -]?(\d\d)(\d\d)(\d\d)([.,]\d{1,9})?([Zz]|[+-]\d\d:?\d\d)?$/;
/** Milliseconds since 1970; an offset beside them says where they were written, and moves nothing. */
const DOT_NET = /^\\?\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\\?\/$/;

/** Null where the text has another shape. */
export function readLogTime(text: string, zone: string): TimeResult<ApproximateTime> | null {
  return (
    readAs(accessLogTime(text), text, zone) ??
    readCtime(text, zone) ??
    readAs(timeWithoutMarks(text), text, zone) ??
    readAs(dotNetTime(text), text, zone)
  );
}

function readAs(dateTime: string | null, text: string, zone: string): TimeResult<ApproximateTime> | null {
  const time = dateTime === null ? null : readDateTime(dateTime, zone);
  return time?.ok ? { ok: true, value: { ...time.value, statedAs: text } } : time;
}

function accessLogTime(text: string): string | null {
  const [, day, month, year, clock, offset = ''] = ACCESS_LOG.exec(text) ?? [];
  return day === undefined ? null : dateTime(year, monthNumber(month), day, `${clock}${offset}`);
}

function readCtime(text: string, zone: string): TimeResult<ApproximateTime> | null {
  const [, weekday, month, day = '', clock, zoneName, year, offset] =
    CTIME.exec(text.replace(OF_BROWSERS, '$1 $3 $2 $4')) ?? [];
  const place = zoneName ?? offset ?? '';
  const time =
    weekday === undefined ? null : readAs(dateTime(year, monthNumber(month), day, `${clock}${place}`), text, zone);
  if (!time?.ok) return time;
  const actual = weekdayOfDays(daysOf(Number(year), monthNumber(month), Number(day)));
  const name = WEEKDAY_NAMES[actual - 1] ?? '';
  return name.startsWith(weekday ?? '') ? time : refuseTime(`${text} is a ${name}, not a ${weekday}.`);
}

function timeWithoutMarks(text: string): string | null {
  const [, year, month, day = '', hour, minute, second, fraction = '', offset = ''] = WITHOUT_MARKS.exec(text) ?? [];
  return year === undefined
    ? null
    : dateTime(year, Number(month), day, `${hour}:${minute}:${second}${fraction}${offset}`);
}

function dotNetTime(text: string): string | null {
  const [, millis] = DOT_NET.exec(text) ?? [];
  const micros = Number(millis) * MICROS_PER_MS;
  if (millis === undefined || !isKept(micros)) return null;
  return toRfc3339(micros).replace(/(?:\.(\d{3}))?Z$/, (_, decimals = '000') => `.${decimals}Z`);
}

const dateTime = (year: string | undefined, month: number, day: string, clock: string): string | null =>
  month === 0 ? null : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')} ${clock}`;
