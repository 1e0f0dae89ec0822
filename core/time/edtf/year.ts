// EDTF years in other notations: decades "199", centuries "19", years with significant digits "1950S2", and the long
// years "Y170000002", which are out of range here, as are years before the common era.

import { ok } from '@/core/result';
import type { ApproximateTime, Precision } from '../approximate-time';
import { FIRST_YEAR, LAST_YEAR } from '../fault';
import { OUT_OF_RANGE, refuseTime, type TimeResult } from '../refusal';
import { qualifierOf, timeOfPoint } from '../stated-point';
import { midnight } from '../unit';

const LONG_YEAR = /^(?:Y-?\d+(?:E\d+)?(?:S\d+)?|-\d{4}(?:-\d\d){0,2}[?~%]?)$/;
const SIGNIFICANT = /^(\d{4})S([1-4])$/;
const DECADE_OR_CENTURY = /^(\d{2,3})([?~%]?)$/;

/** Null where the text is none of these. */
export function readYear(text: string, zone: string): TimeResult<ApproximateTime> | null {
  if (LONG_YEAR.test(text)) return refuseTime(OUT_OF_RANGE);
  return readSignificant(text, zone) ?? readDecadeOrCentury(text, zone);
}

function readDecadeOrCentury(text: string, zone: string): TimeResult<ApproximateTime> | null {
  const [, digits, mark = ''] = DECADE_OR_CENTURY.exec(text) ?? [];
  if (digits === undefined) return null;
  const [precision, years]: [Precision, number] = digits.length === 3 ? ['decade', 10] : ['century', 100];
  const first = Number(digits) * years;
  if (first < FIRST_YEAR - years + 1 || first + years - 1 > LAST_YEAR) return refuseTime(OUT_OF_RANGE);
  const qualifier = qualifierOf(/[~%]/.test(mark), /[?%]/.test(mark));
  const span = { from: midnight(first, 1, 1), to: midnight(first + years, 1, 1) };
  return timeOfPoint({ ...{ span, precision, qualifier, zone, statedAs: text }, clock: { kind: 'zone', zone } });
}

/** "1950S2": some year of the 1900s, estimated to be 1950. */
function readSignificant(text: string, zone: string): TimeResult<ApproximateTime> | null {
  const [, digits = '', count] = SIGNIFICANT.exec(text) ?? [];
  if (count === undefined) return null;
  const years = 10 ** (4 - Number(count));
  const first = Math.floor(Number(digits) / years) * years;
  const point = (from: number, to: number) =>
    timeOfPoint({
      span: { from: midnight(from, 1, 1), to: midnight(to, 1, 1) },
      ...{ precision: 'year', qualifier: 'approximate', zone, statedAs: text, clock: { kind: 'zone', zone } },
      tolerance: { kind: 'months', months: 0 },
    });
  const whole = point(first, first + years);
  const estimate = point(Number(digits), Number(digits) + 1);
  if (!whole.ok || !estimate.ok) return whole;
  return ok({ ...whole.value, best: estimate.value.best });
}
