// "5 Jan 2023, 16:20" on the incident's own clocks, so that server and browser write the same.

import { monthName } from '@/core/time/calendar-names';
import type { Instant } from '@/core/time/instant';
import { wallClock } from '@/core/time/zone';

export function lastChangeText(at: Instant, zone: string): string {
  const { year, month, day, hour, minute } = wallClock(at, zone);
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return `${day} ${monthName(month, 'short')} ${year}, ${clock}`;
}
