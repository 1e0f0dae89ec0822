// Moments on the account pages, which belong to no incident and so to no zone: in UTC, and said to be.

import { momentWords } from '@/client/moment-words';
import { type Instant, MICROS_PER_MINUTE } from '@/core/time/instant';

/** "29 Nov 2026, 05:10 UTC". */
export const utcWords = (at: Instant): string => `${momentWords(at, 'UTC')} UTC`;

/** Sessions and people are seen to some minutes, so what is no older than that is now. */
const JUST_NOW_MICROS = 10 * MICROS_PER_MINUTE;

export const seenWords = (at: Instant, now: Instant): string =>
  now - at < JUST_NOW_MICROS ? 'in use now' : `last seen ${utcWords(at)}`;
