import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';
import type { Instant } from '@/core/time/instant';

/** A moment to the minute: "5 Jan 2023, 16:20". */
export const momentWords = (at: Instant, zone: string): string =>
  describeTime(timeAt(at, 'minute', zone), { style: 'short', zone });
