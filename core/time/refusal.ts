// Why a stated time is refused, and the refusals that several readers share.

import { type Result, refuse } from '@/core/result';

export interface TimeRefusal {
  /** What was wrong and what would be right. */
  readonly detail: string;
  /** What part was understood, in words. */
  readonly understood?: string;
  /** Readings to choose from, each of which would be accepted. */
  readonly suggestions?: readonly string[];
}

export type TimeResult<T> = Result<T, TimeRefusal>;

export const refuseTime = (detail: string, suggestions?: readonly string[]): TimeResult<never> =>
  refuse(suggestions ? { detail, suggestions } : { detail });

export const OUT_OF_RANGE = 'Times are kept from the year 1685 to 2254; this one lies outside.';
