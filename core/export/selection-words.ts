// Which entries a chronology was asked for, in words, so that nobody takes a selection for the whole.

import type { Selection } from '@/core/incident/selection';
import { CATEGORY_LABELS, type Category } from '@/core/incident/vocabulary';
import { dayName } from '@/core/time/calendar-names';
import { startingWallAt } from '@/core/time/edge-walls';
import { type Instant, instant, MICROS_PER_DAY } from '@/core/time/instant';
import { wallMicrosAt } from '@/core/time/zone';
import { momentWords } from './moment-words';

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const and = new Intl.ListFormat('en-GB');

/** "that can have happened from 5 to 19 January 2023, of the category detection"; empty where all was asked for. */
export function selectionWords({ words, categories, from, to }: Selection, zone: string): string {
  return [
    from === null && to === null ? '' : `that can have happened ${windowWords(from, to, zone)}`,
    categories.length === 0 ? '' : `of the category ${or.format(categories.map(categoryName))}`,
    words.length === 0 ? '' : `with the words ${and.format(words.map((word) => `“${word}”`))}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const categoryName = (category: Category): string => CATEGORY_LABELS[category].toLowerCase();

function windowWords(from: Instant | null, to: Instant | null, zone: string): string {
  const first = from === null ? '' : `from ${beginName(from, zone)}`;
  const last = to === null ? '' : `to ${endName(to, zone)}`;
  return [first, last].filter(Boolean).join(' ');
}

const isMidnight = (at: Instant, zone: string): boolean => startingWallAt(at, zone) % MICROS_PER_DAY === 0;

const beginName = (at: Instant, zone: string): string =>
  isMidnight(at, zone) ? dayName(wallMicrosAt(at, zone), 'long') : momentWords(at, zone);

/** A day that ends there is meant whole. */
const endName = (at: Instant, zone: string): string =>
  isMidnight(at, zone) ? dayName(wallMicrosAt(instant(at - 1), zone), 'long') : momentWords(at, zone);
