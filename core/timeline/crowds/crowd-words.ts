// A crowd in words: "312 events, 22 November 2025 14:00 to 16:00, mostly attacker activity, 14 with uncertain times".

import { certainly } from '@/core/certainly';
import { CATEGORIES, CATEGORY_LABELS, type Category } from '@/core/incident/vocabulary';
import { clockName, dayName } from '@/core/time/calendar-names';
import { type Instant, instant, MICROS_PER_DAY } from '@/core/time/instant';
import { wallMicrosAt } from '@/core/time/zone';
import type { Prepared } from '../prepared/prepare';
import type { Crowd } from './crowd';

export interface CrowdFacts {
  readonly count: number;
  readonly uncertainCount: number;
  /** The category that most of them have, and how many. */
  readonly main: { readonly category: Category; readonly count: number };
  /** The moments of the first and the last. */
  readonly from: Instant;
  readonly to: Instant;
  readonly laneLabel: string;
}

/** @param prepared the timeline that the crowd was drawn of */
export function crowdFacts({ byLane, lanes }: Prepared, { lane, first, last }: Crowd): CrowdFacts {
  const columns = certainly(byLane[lane]);
  const between = (before: Uint32Array): number => (before[last] ?? 0) - (before[first] ?? 0);
  const counts = columns.byCategory.map(({ category, before }) => ({
    category: CATEGORIES[category] ?? 'context',
    count: between(before),
  }));
  const main = counts.reduce((most, next) => (next.count > most.count ? next : most), NONE);
  const at = (place: number): Instant => instant(Math.round(columns.moments[place] ?? 0));
  return {
    ...{ count: last - first, uncertainCount: between(columns.uncertainBefore), main },
    ...{ from: at(first), to: at(last - 1), laneLabel: lanes[lane]?.label ?? '' },
  };
}

const NONE: CrowdFacts['main'] = { category: 'context', count: -1 };

const countWords = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'event' : 'events'}`;

export function crowdWords(facts: CrowdFacts, zone: string): string {
  const { count, uncertainCount } = facts;
  const uncertain = uncertainCount === 0 ? '' : `${uncertainCount.toLocaleString('en')} with uncertain times`;
  return [countWords(count), stretchWords(facts, zone), mainWords(facts), uncertain].filter(Boolean).join(', ');
}

export const mainWords = ({ main, count }: CrowdFacts): string => {
  const label = CATEGORY_LABELS[main.category].toLowerCase();
  return main.count === count ? `all ${label}` : main.count > count / 2 ? `mostly ${label}` : `most often ${label}`;
};

/** "22 November 2025 14:00 to 16:00", with seconds where minutes would be the same. */
export function stretchWords({ from, to }: Pick<CrowdFacts, 'from' | 'to'>, zone: string): string {
  const [first, last] = [wallMicrosAt(from, zone), wallMicrosAt(to, zone)];
  const isOneDay = Math.floor(first / MICROS_PER_DAY) === Math.floor(last / MICROS_PER_DAY);
  if (!isOneDay) return `${dayName(first, 'long')} ${minute(first)} to ${dayName(last, 'long')} ${minute(last)}`;
  const day = dayName(first, 'long');
  if (minute(first) !== minute(last)) return `${day} ${minute(first)} to ${minute(last)}`;
  return clockName(first) === clockName(last)
    ? `${day} ${clockName(first)}`
    : `${day} ${clockName(first)} to ${clockName(last)}`;
}

const minute = (wall: number): string => clockName(Math.floor(wall / 60e6) * 60e6);
