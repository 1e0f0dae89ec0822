// A duration's range in words: "41 days" with "40 to 42" beside it, "within 1 day", "2 hours 20 minutes", "at least 40 days".

import type { DurationRange } from './duration';

export interface DescribedDuration {
  /** "41 days" */
  readonly headline: string;
  /** "40 to 42", or empty when the headline says it all. */
  readonly detail: string;
  /** "40 to 42 days" */
  readonly text: string;
}

const plain = (text: string): DescribedDuration => ({ headline: text, detail: '', text });

const UNKNOWN = plain('not yet known');

export function describeDuration(range: DurationRange): DescribedDuration {
  if (range.lowDays !== undefined) return describeDays(range.lowDays, range.highDays, range.bestSeconds);
  return describeClock(range);
}

const count = (value: number, unit: string): string =>
  `${value.toLocaleString('en-GB')} ${unit}${value === 1 ? '' : 's'}`;

function describeDays(low: number, high: number | undefined, bestSeconds: number | undefined): DescribedDuration {
  if (high === undefined) return low === 0 ? UNKNOWN : plain(`at least ${count(low, 'day')}`);
  if (high === 0) return plain('the same day');
  if (low === high) return plain(count(low, 'day'));
  if (low === 0) return plain(`within ${count(high, 'day')}`);
  const text = `${low.toLocaleString('en-GB')} to ${count(high, 'day')}`;
  if (bestSeconds === undefined) return plain(text);
  const best = Math.min(Math.max(Math.round(bestSeconds / DAY), low), high);
  return { headline: count(best, 'day'), detail: text.replace(/ days?$/, ''), text };
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a duration is rounded to, so that two units are shown at most: [from this long on, unit, its subunit]. */
const ROUNDINGS: readonly (readonly [
  atLeast: number,
  unit: readonly [number, string],
  subunit: readonly [number, string],
])[] = [
  [2 * DAY, [DAY, 'day'], [HOUR, 'hour']],
  [HOUR, [HOUR, 'hour'], [MINUTE, 'minute']],
  [MINUTE, [MINUTE, 'minute'], [1, 'second']],
  [0, [1, 'second'], [1, 'second']],
];

const roundingOf = (seconds: number) => ROUNDINGS.find(([atLeast]) => seconds >= atLeast) ?? ROUNDINGS[3];

function elapsedName(seconds: number): string {
  const [, [unit, name] = [1, 'second'], [subunit, subname] = [1, 'second']] = roundingOf(seconds) ?? [];
  const rounded = Math.round(seconds / subunit) * subunit;
  if (rounded < 1) return 'under a second';
  const rest = Math.round((rounded % unit) / subunit);
  const whole = Math.floor(rounded / unit);
  return rest === 0 ? count(whole, name) : `${count(whole, name)} ${count(rest, subname)}`;
}

function describeClock({ lowSeconds: low, highSeconds: high, bestSeconds: best }: DurationRange): DescribedDuration {
  if (high === null) return low < 1 ? UNKNOWN : plain(`at least ${elapsedName(low)}`);
  const shown = best ?? (low + high) / 2;
  const [, , [subunit] = [1]] = roundingOf(shown) ?? [];
  // The width of what was stated ("10:40" is a minute wide) is no uncertainty worth showing.
  if (high - low <= 2 * subunit) return plain(elapsedName(shown));
  if (low < 1) return plain(`within ${elapsedName(high)}`);
  const range = `${elapsedName(low)} to ${elapsedName(high)}`;
  return best === undefined ? plain(range) : { headline: elapsedName(best), detail: range, text: range };
}
