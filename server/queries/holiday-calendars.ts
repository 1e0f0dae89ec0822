// The calendars that disclosure rules count by. The table of the world's holidays is large, and is loaded once it is needed.

import 'server-only';
import { type Calendars, openCalendars } from '@/core/disclosure/calendars';
import type { Facts } from '@/core/disclosure/facts';

export async function holidayCalendars(): Promise<(facts: Facts) => Calendars> {
  const { nationalHolidays } = await import('@/core/disclosure/national-holidays');
  return (facts) => openCalendars(facts, nationalHolidays);
}
