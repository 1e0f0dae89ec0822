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

const UNITS = [
  { seconds: DAY, name: 'day' },
  { seconds: HOUR, name: 'hour' },
  { seconds: MINUTE, name: 'minute' },
  { seconds: 1, name: 'second' },
] as const;

/** What a length is rounded to, so that two units are shown at most; two days is the shortest length given in days. */
function roundingOf(seconds: number): number {
  if (seconds >= 2 * DAY) return HOUR;
  return seconds >= HOUR ? MINUTE : 1;
}

/** "2 hours 20 minutes" */
function elapsedName(seconds: number, rounding = roundingOf(seconds)): string {
  const rounded = Math.round(seconds / rounding) * rounding;
  const unit = UNITS.find((candidate) => rounded >= (candidate.name === 'day' ? 2 * DAY : candidate.seconds));
  if (unit === undefined) return 'under a second';
  const rest = rounded % unit.seconds;
  const finer = UNITS.find((candidate) => candidate.seconds <= rest);
  const whole = count(Math.floor(rounded / unit.seconds), unit.name);
  return finer === undefined ? whole : `${whole} ${count(Math.floor(rest / finer.seconds), finer.name)}`;
}

/** "28 to 31 minutes", "36 hours 50 to 53 minutes": rounded to the coarsest unit of which the range holds two. */
function rangeName(low: number, high: number): string {
  const { seconds } = UNITS.find((unit) => high - low >= 2 * unit.seconds) ?? UNITS[3];
  const named = (end: number): string => elapsedName(end, Math.max(seconds, roundingOf(end)));
  const [first, last] = [named(low), named(high)];
  const [before, after] = [inParts(first), inParts(last)];
  const isAlike = before.lead === after.lead && before.unit === after.unit;
  return isAlike ? `${before.lead}${before.number} to ${after.number} ${after.unit}s` : `${first} to ${last}`;
}

/** "36 hours 50 minutes" in its last unit, how many of it, and what stands before. */
function inParts(name: string): { readonly lead: string; readonly number: string; readonly unit: string } {
  const [, lead = '', number = '', unit = ''] = /^(.*?)(\S+) (\w+?)s?$/.exec(name) ?? [];
  return { lead, number, unit };
}

function describeClock({ lowSeconds: low, highSeconds: high, bestSeconds: best }: DurationRange): DescribedDuration {
  if (high === null) return low < 1 ? UNKNOWN : plain(`at least ${elapsedName(low)}`);
  const shown = best ?? (low + high) / 2;
  // The width of what was stated ("10:40" is a minute wide) is no uncertainty worth showing.
  if (high - low <= 2 * roundingOf(shown)) return plain(elapsedName(shown));
  if (low < 1) return plain(`within ${elapsedName(high)}`);
  const range = rangeName(low, high);
  return best === undefined ? plain(range) : { headline: elapsedName(best), detail: range, text: range };
}
