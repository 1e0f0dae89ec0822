// Date-times as syslog writes them, "Jan  5 14:05:00", by the second and the hundred thousand: read without the grammar of words,
// to the same bounds. The year that they lack is that of the latest such date; Cisco's devices write it. Null for what has another shape,
// has another reference than today, or is no date of this year or the last, which the words refuse or find further back.

import type { ApproximateTime } from './approximate-time';
import { dateOfDays } from './calendar';
import { monthNumber } from './calendar-names';
import type { ParseContext } from './context';
import { dateFault } from './fault';
import { MICROS_PER_DAY } from './instant';
import type { TimeResult } from './refusal';
import { readDateTime } from './rfc3339';
import { wallMicrosAt } from './zone';

const SYSLOG = /^([A-Z][a-z]{2}) {1,2}(\d{1,2}) (?:(\d{4}) )?(\d\d:\d\d:\d\d(?:\.\d{1,9})?)$/;

export function readSyslogTime(text: string, context: ParseContext): TimeResult<ApproximateTime> | null {
  const [, name, dayFigures, yearFigures, clock] = SYSLOG.exec(text) ?? [];
  if (clock === undefined || context.reference) return null;
  const [month, day] = [monthNumber(name), Number(dayFigures)];
  const year = yearFigures === undefined ? latestYear(month, day, context) : Number(yearFigures);
  if (month === 0 || dateFault(year, month, day)) return null;
  const time = readDateTime(`${year}-${twoFigures(month)}-${twoFigures(day)} ${clock}`, context.zone);
  return time?.ok ? { ok: true, value: { ...time.value, statedAs: text } } : time;
}

function latestYear(month: number, day: number, { now, zone }: ParseContext): number {
  const today = dateOfDays(Math.floor(wallMicrosAt(now, zone) / MICROS_PER_DAY));
  const hasBegun = month < today.month || (month === today.month && day <= today.day);
  return hasBegun ? today.year : today.year - 1;
}

const twoFigures = (count: number): string => String(count).padStart(2, '0');
