// The count shown day by day, so that counsel can check it: each date from the trigger to the deadline, whether it counts,
// and why or why not. Shown for the earliest deadline.

import { type Instant, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MINUTE } from '@/core/time/instant';
import { firstMicrosOfWall } from '@/core/time/zone';
import type { BusinessCalendar } from './business-calendar';
import type { Calendars } from './calendars';
import { type CivilDay, civilDay, isoDate } from './civil-day';
import { civilDayAt, countingZone, firstDay, isElapsed, stepDay } from './counting';
import type { Deadline } from './deadline';
import type { PossibleMoments } from './possible-moments';
import type { Counting, Step } from './rule';

export interface CountedDay {
  /** "2023-01-16". */
  readonly date: string;
  readonly counts: boolean;
  /** "day 6", "Martin Luther King Jr. Day", "14 h". */
  readonly why: string;
}

/** Empty where the trigger has no earliest moment. */
export function countedDays(
  counting: Counting,
  trigger: PossibleMoments,
  deadline: Deadline,
  calendars: Calendars,
): readonly CountedDay[] {
  const { first, isDated, zone } = trigger;
  if (first === null || deadline.earliest === null) return [];
  const start = { at: first, isDated, zone };
  const calendar = calendars(counting.calendar);
  const shownIn = countingZone(counting, start);
  const days = isElapsed(counting)
    ? elapsedDays(first, deadline.earliest, shownIn)
    : dayCount(firstDay(counting, start), counting.steps, calendar);
  return counting.rollsTo ? withRoll(days, civilDayAt(deadline.earliest, shownIn), calendar) : days;
}

function elapsedDays(from: Instant, to: Instant, zone: string): readonly CountedDay[] {
  const days: CountedDay[] = [];
  for (let day = civilDayAt(from, zone); day <= civilDayAt(to, zone); day = civilDay(day + 1)) {
    const begins = Math.max(from, firstMicrosOfWall(day * MICROS_PER_DAY, zone));
    const ends = Math.min(to, firstMicrosOfWall((day + 1) * MICROS_PER_DAY, zone));
    if (ends > begins) days.push({ date: isoDate(day), counts: true, why: lengthWords(ends - begins) });
  }
  return days;
}

/** "14 h", "9 h 30 min". */
function lengthWords(micros: number): string {
  const hours = Math.floor(micros / MICROS_PER_HOUR);
  const minutes = Math.round((micros - hours * MICROS_PER_HOUR) / MICROS_PER_MINUTE);
  if (minutes === 0) return `${hours} h`;
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`;
}

function dayCount(first: CivilDay, steps: readonly Step[], calendar: BusinessCalendar): readonly CountedDay[] {
  const days: CountedDay[] = [{ date: isoDate(first), counts: false, why: 'the day itself is not counted' }];
  let day = first;
  for (const step of steps) {
    const last = stepDay(day, step, calendar);
    days.push(...stepDays(day, last, step, calendar));
    day = last;
  }
  return days;
}

function stepDays(from: CivilDay, last: CivilDay, step: Step, calendar: BusinessCalendar): readonly CountedDay[] {
  if ('to' in step) return last > from ? [{ date: isoDate(last), counts: false, why: 'the end of the year' }] : [];
  const days: CountedDay[] = [];
  let count = 0;
  for (let day = civilDay(from + 1); day <= last; day = civilDay(day + 1)) {
    const closedFor = step.unit === 'business-day' ? calendar.closedFor(day) : null;
    if (closedFor === null) count += 1;
    days.push({ date: isoDate(day), counts: closedFor === null, why: closedFor ?? countWords(count, step) });
  }
  return days;
}

const countWords = (count: number, step: Exclude<Step, { readonly to: unknown }>): string => {
  if (step.unit === 'month') return 'within the month';
  return step.unit === 'business-day' ? `business day ${count} of ${step.add}` : `day ${count} of ${step.add}`;
};

/** The last so many, should a calendar be closed for longer. */
const MOST_MOVED = 10;

/** The days over which an end on no business day moved. */
function withRoll(days: readonly CountedDay[], last: CivilDay, calendar: BusinessCalendar): readonly CountedDay[] {
  const moved: CountedDay[] = [];
  const shown = new Set(days.map(({ date }) => date));
  for (let day = last; !shown.has(isoDate(day)) && moved.length < MOST_MOVED; day = civilDay(day - 1)) {
    const closedFor = calendar.closedFor(day);
    moved.unshift({ date: isoDate(day), counts: closedFor === null, why: closedFor ?? 'moved to here' });
  }
  return [...days, ...moved];
}
