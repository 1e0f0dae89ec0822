// "6 Jan 2023, 00:20" in UTC: the list is in the order of these, which each incident's own clock would not show, and
// server and browser write the same.

import { monthName } from '@/core/time/calendar-names';
import type { Instant } from '@/core/time/instant';
import { wallClock } from '@/core/time/zone';

export function lastChangeText(at: Instant): string {
  const { year, month, day, hour, minute } = wallClock(at, 'UTC');
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return `${day} ${monthName(month, 'short')} ${year}, ${clock}`;
}
