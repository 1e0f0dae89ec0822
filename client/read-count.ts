// Reads a figure as people state it: "about 37 million", "40 to 42 million", "2,025,634 customers", "more than 79M".
// Refuses what is no number, numbers whose grouping could mean two things ("1.234,5"), and words for how many that it does
// not know ("40 zillion"), which would otherwise pass for a unit.

import { ok, type Result, refuse } from '@/core/result';

export interface Count {
  readonly low: number;
  /** Null when the figure is a single number. */
  readonly high: number | null;
  readonly approximate: boolean;
  /** The words behind the number; empty where there are none. */
  readonly unit: string;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

const NUMBER = String.raw`(-?[\d.,’' ]*\d)\s*(k|mn|m|bn|b|(?:hundred|thousand|million|billion|trillion)s?)?\b`;
const STATED = new RegExp(
  String.raw`^(~|about|around|approximately|approx\.?|roughly|some|nearly|almost|over|more than|at least|no fewer than|upwards of|up to|at most|no more than|fewer than|less than|under)?\s*` +
    String.raw`[$€£]?${NUMBER}(?:\s*(?:to|-|–|and)\s*[$€£]?${NUMBER})?\s*(.*)$`,
  'i',
);

/** Words that say how many of something, of a size that is not read here. */
const UNKNOWN_SCALE = /^(?:\p{L}+illi(?:on|ard)s?|lakhs?|crores?|dozens?|myriads?)(?!\p{L})/iu;
/** One to three words; more than these are about the figure and no unit. */
const UNIT = /^\p{L}[\p{L}’'/-]*(?:\s+\p{L}[\p{L}’'/-]*){0,2}$/u;

const unitIn = (words: string): string => (UNIT.test(words) ? words : '');

const WRITE = 'Write “37 million”, “40 to 42 million” or “2,025,634”.';
const NOT_UNDERSTOOD = `Not understood as a number. ${WRITE}`;

export function readCount(text: string): Result<Count, string> {
  const match = STATED.exec(text.trim());
  if (!match) return refuse(NOT_UNDERSTOOD);
  const [, hedge, lowDigits, lowScale, highDigits, highScale, unit] = match;
  // "40 to 42 million" means millions twice.
  const low = amountOf(lowDigits, lowScale ?? highScale);
  const high = highDigits === undefined ? null : amountOf(highDigits, highScale);
  if (low === null || (highDigits !== undefined && high === null)) return refuse(NOT_UNDERSTOOD);
  if (high !== null && high < low) return refuse('The second number is smaller than the first.');
  const behind = (unit ?? '').trim();
  const unknown = UNKNOWN_SCALE.exec(behind)?.[0];
  if (unknown !== undefined) return refuse(`“${unknown}” is not understood as a number. ${WRITE}`);
  return ok({ low, high, approximate: hedge !== undefined, unit: unitIn(behind) });
}

const GROUPED = /^-?\d{1,3}(?:[,’' ]\d{3})*(?:\.\d+)?$/;
const PLAIN = /^-?\d+(?:\.\d+)?$/;

function amountOf(digits: string | undefined, scale: string | undefined): number | null {
  const written = digits?.trim() ?? '';
  if (!GROUPED.test(written) && !PLAIN.test(written)) return null;
  const value = Number(written.replace(/[,’' ]/g, ''));
  const scaled = value * (scale === undefined ? 1 : (SCALES[scale.toLowerCase().replace(/s$/, '')] ?? Number.NaN));
  // 76.6 million is a whole number of accounts, whatever binary fractions make of it.
  const rounded = scale === undefined ? scaled : Math.round(scaled * 1_000) / 1_000;
  return Number.isFinite(rounded) && Math.abs(rounded) <= Number.MAX_SAFE_INTEGER ? rounded : null;
}
