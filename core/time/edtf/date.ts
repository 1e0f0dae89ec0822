// One EDTF date: year, month or division of the year, day, each with its marks. A mark after a part applies to that part
// and all to its left, a mark before a part to that part alone. What is approximate widens by one unit of the finest
// approximate part: "2004-06-~11" by a day, "2004-06~-11" by a month.

import { ok } from '@/core/result';
import type { ApproximateTime, Precision } from '../approximate-time';
import { dateFault, yearFault } from '../fault';
import { OUT_OF_RANGE, refuseTime, type TimeResult } from '../refusal';
import { qualifierOf, timeOfPoint } from '../stated-point';
import { midnight, months, type Step, UNIT_STEP, unitAt, type WallSpan } from '../unit';
import { type DatePattern, isMasked, maskedPrecision, maskedSpan } from './masked-date';
import { yearDivision } from './season';

const MARK = '([?~%]?)';
const DATE = new RegExp(`^${MARK}([\\dX]{4})${MARK}(?:-${MARK}([\\dX]{2})${MARK}(?:-${MARK}([\\dX]{2})${MARK})?)?$`);

interface Calendar {
  readonly span: WallSpan;
  readonly precision: Precision;
  readonly step: Step;
}

/** Null where the text is no EDTF date. */
export function readDate(text: string, zone: string): TimeResult<ApproximateTime> | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, beforeYear = '', year = '', afterYear = '', beforeMonth = '', month = null, afterMonth = ''] = match;
  const [beforeDay = '', day = null, afterDay = ''] = match.slice(7);
  const calendar = readCalendar({ year, month, day });
  if (!calendar.ok) return calendar;
  const parts = [
    beforeYear + afterYear + afterMonth + afterDay,
    beforeMonth + afterMonth + afterDay,
    beforeDay + afterDay,
  ];
  const finest = parts.findLastIndex((marks) => /[~%]/.test(marks));
  const qualifier = qualifierOf(
    finest >= 0,
    parts.some((marks) => /[?%]/.test(marks)),
  );
  const { span, precision, step } = calendar.value;
  const tolerance = [UNIT_STEP.year, day === null ? step : UNIT_STEP.month][finest] ?? step;
  return timeOfPoint({
    ...{ span, precision, qualifier, zone, statedAs: text },
    tolerance: month === null ? step : tolerance,
    clock: { kind: 'zone', zone },
  });
}

function readCalendar(pattern: DatePattern): TimeResult<Calendar> {
  if (isMasked(pattern)) return readMasked(pattern);
  const year = Number(pattern.year);
  const month = pattern.month === null ? null : Number(pattern.month);
  const day = pattern.day === null ? null : Number(pattern.day);
  if (month !== null && month > 20 && day === null) return readDivision(year, month);
  const fault = month === null ? yearFault(year) : dateFault(year, month, day ?? 1);
  if (fault) return fault;
  const precision = month === null ? 'year' : day === null ? 'month' : 'day';
  const span = unitAt(midnight(year, month ?? 1, day ?? 1), precision);
  return ok({ span, precision, step: UNIT_STEP[precision] });
}

function readMasked(pattern: DatePattern): TimeResult<Calendar> {
  const span = maskedSpan(pattern);
  if (span === null) return refuseTime('No date of the calendar has these digits; X stands for one digit each.');
  if (span === 'out-of-range') return refuseTime(OUT_OF_RANGE);
  const precision = maskedPrecision(pattern);
  return ok({ span, precision, step: UNIT_STEP[precision] });
}

function readDivision(year: number, code: number): TimeResult<Calendar> {
  const division = yearDivision(year, code);
  const fault = yearFault(year);
  if (fault) return fault;
  if (division === null) {
    return refuseTime(
      `There is no month or season ${code}; months run from 01 to 12, seasons and quarters from 21 to 41.`,
    );
  }
  return ok({ span: division.span, precision: 'season', step: months(division.months) });
}
