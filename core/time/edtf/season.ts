// EDTF's codes for divisions of a year, 21 to 41. The specification leaves their months open; seasons are taken as the
// meteorological ones: northern for 21 to 24 and 25 to 28, southern for 29 to 32. Winter begins in the year named.

import { monthsOf } from '../span-of-name';
import type { WallSpan } from '../unit';

/** First month (13 and more lie in the next year) and count of months by code. */
const DIVISIONS: Readonly<Record<number, readonly [month: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

export interface YearDivision {
  readonly span: WallSpan;
  readonly months: number;
}

/** Null for a code that is none. */
export function yearDivision(year: number, code: number): YearDivision | null {
  const division = DIVISIONS[code];
  return division ? { span: monthsOf(year, ...division), months: division[1] } : null;
}
