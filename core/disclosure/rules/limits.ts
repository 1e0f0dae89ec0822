// Short names for the ways of counting that rules share.

import type { Counting, DayEnd, Stage } from '../rule';

const US = 'us-federal' as const;

/** Elapsed hours, through nights, weekends, holidays and changes of the clocks. */
export const hours = (count: number, some: Partial<Counting> = {}): Counting => ({
  steps: [{ add: count, unit: 'hour' }],
  end: 'end-of-day',
  zone: null,
  calendar: US,
  ...some,
});

/** Every day counts but that of the trigger. */
export const calendarDays = (count: number, zone: string | null = null, some: Partial<Counting> = {}): Counting => ({
  steps: [{ add: count, unit: 'calendar-day' }],
  end: 'end-of-day',
  zone,
  calendar: US,
  ...some,
});

export const businessDays = (count: number, zone: string | null = null, some: Partial<Counting> = {}): Counting => ({
  steps: [{ add: count, unit: 'business-day' }],
  end: 'end-of-day',
  zone,
  calendar: US,
  ...some,
});

export const months = (count: number, some: Partial<Counting> = {}): Counting => ({
  steps: [{ add: count, unit: 'month' }],
  end: 'end-of-day',
  zone: null,
  calendar: 'member-state',
  ...some,
});

export const stage = (name: string, counting: Counting): Stage => ({ name, counting });

/** EDGAR dates what is begun by then with the same day. */
export const EDGAR_CLOSE: DayEnd = { clock: '17:30' };
export const NEW_YORK = 'America/New_York';
