// The dates of a count that do not count for another reason than the weekend, or being the first: what counsel has to know.

import type { CountedDay } from './counted-days';

const WEEKEND: ReadonlySet<string> = new Set(['Saturday', 'Sunday']);

export const closedDates = (counted: readonly CountedDay[]): readonly CountedDay[] =>
  counted.filter(({ counts, why }, place) => !counts && place > 0 && !WEEKEND.has(why));
