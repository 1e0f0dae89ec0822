// Which deadlines the page warns of: one warning for each chosen distance that has been reached, until it is dismissed.

import { z } from 'zod';
import { DEFAULT_WARN_HOURS } from '@/core/disclosure/obligations';
import { type Instant, MICROS_PER_HOUR } from '@/core/time/instant';
import { store, stored } from '../stored';
import type { ReadClock } from './clocks';

export interface DeadlineWarning {
  readonly clock: ReadClock;
  /** The distance that has been reached. */
  readonly hours: number;
  /** Names the clock, its deadline and the distance: dismissed once, it stays so until one of them is another. */
  readonly key: string;
}

/** The nearest distance alone: whoever comes at the last moment is warned once. Holds warn nobody. */
export function deadlineWarnings(
  clocks: readonly ReadClock[],
  now: Instant,
  warnHours: readonly number[],
): readonly DeadlineWarning[] {
  const hours = warnHours.length > 0 ? warnHours : DEFAULT_WARN_HOURS;
  return clocks.flatMap((clock) => {
    const at = clock.deadline?.earliest ?? null;
    if (at === null || at < now || clock.met !== null || clock.kind === 'not-before') return [];
    const reached = hours.filter((count) => at - count * MICROS_PER_HOUR <= now);
    if (reached.length === 0) return [];
    const nearest = Math.min(...reached);
    return [{ clock, hours: nearest, key: `${clock.rule} ${at} ${nearest}` }];
  });
}

const MOST_KEPT = 200;

const keysSchema = z.array(z.string());

/** What one person dismissed in one incident, kept by the browser. */
export class DismissedWarnings {
  /** @param storage null where the browser forbids it: then they live as long as the page */
  constructor(
    private readonly storage: Storage | null,
    private readonly name: string,
  ) {}

  read(): ReadonlySet<string> {
    return new Set(stored(this.storage, this.name, keysSchema));
  }

  /** @returns all that are dismissed now */
  add(keys: readonly string[]): ReadonlySet<string> {
    const all = new Set([...this.read(), ...keys]);
    store(this.storage, this.name, [...all].slice(-MOST_KEPT));
    return all;
  }
}
