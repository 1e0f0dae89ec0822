// Approximate time in words, as the pages show it: long "on or around 25 November 2022", short "on or around 25 Nov 2022".
// What these words say reads back as the same bounds. Words relative to another event are shown as they were given.

import { type ApproximateTime, type EventEnd, ONGOING } from './approximate-time';
import { momentName, nameOfFirst, nameOfLast, nameOfStretch, type Showing } from './bound-names';
import { dayName, type Style } from './calendar-names';
import type { Instant } from './instant';
import { pointName } from './point-name';
import { isDayOrCoarser } from './unit';
import { wallMicrosAt } from './zone';

export interface DescribeOptions {
  readonly style: Style;
  /** Zone in which clock times are shown; the time's own when absent. */
  readonly zone?: string;
}

const NO_DATE_YET = 'no date yet';

export function describeTime(time: ApproximateTime | null, { style, zone }: DescribeOptions): string {
  if (time === null) return NO_DATE_YET;
  if (time.relativeTo) return time.statedAs;
  const shown = zone ?? time.zone;
  const { precision } = time;
  if (!isDayOrCoarser(precision)) return wordsOf(time, { style, zone: shown, precision });
  // A day is a day of its own zone; where the reader's day is another one, the zone is named.
  const own: Showing = { style, zone: time.zone, precision };
  const words = wordsOf(time, own);
  const isSameForReader = shown === time.zone || words === wordsOf(time, { style, zone: shown, precision });
  return isSameForReader ? words : wordsOf(time, own, ` (${time.zone})`);
}

/** @param place in which zone that is; said before a best guess, which is read there as well */
function wordsOf(time: ApproximateTime, showing: Showing, place = ''): string {
  const { best, qualifier } = time;
  const point = pointName(time, showing);
  const guess = point !== null || best === null ? '' : `, most likely ${bestName(best, showing)}`;
  const isUncertain = qualifier === 'uncertain' || qualifier === 'both';
  return (point ?? boundWords(time, showing)) + place + guess + (isUncertain ? ' (uncertain)' : '');
}

function boundWords({ earliest, latest, statedAs }: ApproximateTime, showing: Showing): string {
  if (earliest === null && latest === null) return 'at an unknown time';
  if (earliest === null && latest !== null) return upperWords(latest, statedAs, showing);
  if (earliest !== null && latest === null) return lowerWords(earliest, statedAs, showing);
  if (earliest === null || latest === null) return NO_DATE_YET;
  const stretch = nameOfStretch(earliest, latest, 'and', showing);
  return stretch.includes(' and ') ? `between ${stretch}` : stretch;
}

const bestName = (best: Instant, showing: Showing): string =>
  isDayOrCoarser(showing.precision)
    ? dayName(wallMicrosAt(best, showing.zone), showing.style)
    : momentName(best, showing, 'only');

/** "by 4 March" and "before 5 March" are the same bound: the words as given decide. */
function upperWords(latest: Instant, statedAs: string, showing: Showing): string {
  const saysBy = /^(by|no later|not later|on or before|until|\[\.\.|\.\.)/i.test(statedAs.trim());
  return saysBy ? `by ${nameOfLast(latest, showing)}` : `before ${nameOfFirst(latest, showing, 'last')}`;
}

function lowerWords(earliest: Instant, statedAs: string, showing: Showing): string {
  const isMoment = !isDayOrCoarser(showing.precision);
  if (isMoment || !/^(after|later than)/i.test(statedAs.trim())) {
    return `${isMoment ? 'after' : 'on or after'} ${nameOfFirst(earliest, showing, 'first')}`;
  }
  return `after ${nameOfLast(earliest, showing)}`;
}

export function describeSpan(start: ApproximateTime | null, end: EventEnd, options: DescribeOptions): string {
  const first = describeTime(start, options);
  if (end === null) return first;
  if (start === null) return end === ONGOING ? 'ongoing' : `until ${describeTime(end, options)}`;
  if (end === ONGOING) return isBounded(first) ? `${first}, ongoing` : `from ${first}, ongoing`;
  const last = describeTime(end, options);
  if (start.earliest === null && start.latest === end.latest) return `until ${last}`;
  if (end.latest === null && end.earliest === start.earliest) return `from ${first}, end not known`;
  if (isBounded(last)) return `${first}, ended ${last}`;
  if (isBounded(first)) return `${first}, until ${last}`;
  return `${withoutRepeated(first, last)} to ${last.replace(commonDay(first, last), '')}`;
}

const isBounded = (words: string): boolean => /^(between|before|by|on or after|after|within|at) /.test(words);

/** "5 January 2023, " where both clock times are of the same day, so that the second need not repeat it. */
function commonDay(first: string, last: string): string {
  const [day] = /^\d+ \w+ \d+, /.exec(first) ?? [''];
  return day !== '' && last.startsWith(day) ? day : '';
}

/** "3 to 5 March 2023": the month and year of the first day are left out where the second names the same. */
function withoutRepeated(first: string, last: string): string {
  const [, day, rest] = /^(\d+)( \w+ \d+)$/.exec(first) ?? [];
  return day !== undefined && rest !== undefined && /^\d+ \w+ \d+$/.test(last) && last.endsWith(rest) ? day : first;
}

export { areBoundsTelling, type DescribedBounds, describeBounds } from './describe-bounds';
