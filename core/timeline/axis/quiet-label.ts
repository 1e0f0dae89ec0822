// What a fold hides, in words: "34 quiet days", or "34 d" where there is little room.

import { MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE, MICROS_PER_SECOND } from '@/core/time/instant';

/** Coarsest first: a unit serves from `least` of it on. A day of 23 or 25 hours still counts as one. */
const UNITS = [
  { micros: 365.2425 * MICROS_PER_DAY, least: 2, decimals: 1, word: 'year', short: 'y' },
  { micros: MICROS_PER_DAY, least: 2, decimals: 0, word: 'day', short: 'd' },
  { micros: MICROS_PER_HOUR, least: 2, decimals: 0, word: 'hour', short: 'h' },
  { micros: MICROS_PER_MINUTE, least: 2, decimals: 0, word: 'minute', short: 'min' },
  { micros: MICROS_PER_SECOND, least: 1, decimals: 0, word: 'second', short: 's' },
] as const;

const BRIEFEST = { label: 'quiet moment', shortLabel: '<1 s' };

export function quietLabel(micros: number): { readonly label: string; readonly shortLabel: string } {
  const unit = UNITS.find((candidate) => micros >= candidate.least * candidate.micros);
  if (unit === undefined) return BRIEFEST;
  const count = Number((micros / unit.micros).toFixed(unit.decimals));
  return { label: `${count} quiet ${unit.word}${count === 1 ? '' : 's'}`, shortLabel: `${count} ${unit.short}` };
}
