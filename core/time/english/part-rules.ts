// Parts of a day that is named with them ("this morning", "last night", "two nights ago"), and a time of day within one: it
// then needs no am or pm ("9:15 last night", "yesterday morning at 10").

import { DAY_PARTS, type Third } from '../span-of-name';
import { bareHour, bareHourOf, clock, clockInFourFigures, dayPart } from './clock-rules';
import { date, daysAgo, nightsAgo } from './date-rules';
import { weekday } from './day-rules';
import { lookup, map, mark, oneOf, optional, phrase, type Rule, sequence } from './grammar';
import type { ClockTime, DateWords, DayPart, PlacedClock, PointWords } from './words';

export interface PartOfDay {
  readonly day: DateWords;
  readonly part: DayPart;
}

const away = (days: number): DateWords => ({ kind: 'days-away', days });
const NIGHT: DayPart = { kind: 'part', fromHour: 18, toHour: 30 };

const ON: Readonly<Record<string, number>> = {
  ...{ that: 0, 'that same': 0, 'the same': 0, 'later that': 0, 'later the same': 0, 'later that same': 0 },
  ...{ next: 1, 'the next': 1, following: 1, 'the following': 1 },
};

/** "This morning", "last night", "tonight", "two nights ago", "the next morning"; which night is "that night" hangs on the hour. */
export const partOfTheseDays: Rule<PartOfDay> = oneOf<PartOfDay>(
  map(sequence(lookup(ON), dayPart), ([days, part]) =>
    part.toHour > 24 ? null : { day: { kind: 'days-on', days, isOfPart: true }, part },
  ),
  map(sequence(phrase('this'), dayPart), ([, part]) => ({ day: away(0), part })),
  map(lookup({ tonight: 0, 'last night': -1 }), (days) => ({ day: away(days), part: NIGHT })),
  map(nightsAgo, (day) => ({ day, part: NIGHT })),
);

/** "Sunday night, 10 September 2023": the weekday confirms the date. */
export const partOfWeekday: Rule<PartOfDay> = map(
  sequence(weekday, dayPart, optional(oneOf(mark(','), phrase('on'))), date),
  ([confirmed, part, , day]) =>
    day.kind === 'day' && day.weekday === null ? { day: { ...day, weekday: confirmed }, part } : null,
);

const NOON = 12;
/** "The early hours of Sunday morning" */
export const partOfMorning: Rule<PartOfDay> = map(
  sequence(dayPart, phrase('of', 'on'), date, phrase('morning')),
  ([part, , day]) => (part.toHour <= NOON ? { day, part } : null),
);

const plainPartOfDay: Rule<PartOfDay> = oneOf<PartOfDay>(
  partOfTheseDays,
  partOfWeekday,
  map(sequence(oneOf(date, daysAgo), optional(phrase('in the', 'during the')), dayPart), ([day, , part]) => ({
    ...{ day, part },
  })),
  map(sequence(dayPart, optional(phrase('of the', 'of', 'on the', 'on')), date), ([part, , day]) => ({ day, part })),
);

const LATE_NIGHT: DayPart = { kind: 'part', fromHour: 21, toHour: 27 };

/** "Early Friday morning", "late last night": early or late in the part, where that has a name. */
export const thirdOfPart: Rule<PartOfDay> = map(
  sequence(
    lookup<Third>({ early: 'early', mid: 'mid', late: 'late' }),
    optional(phrase('on', 'on the', 'in the')),
    plainPartOfDay,
  ),
  ([third, , { day, part }]) => {
    const sub = thirdNamed(third, part);
    return sub && { day, part: sub };
  },
);

function thirdNamed(third: Third, { fromHour, toHour }: DayPart): DayPart | null {
  const whole = DAY_PARTS.find((part) => part.fromHour === fromHour && part.toHour === toHour);
  if (whole?.name === 'night') return third === 'late' ? LATE_NIGHT : null;
  const found = DAY_PARTS.find(({ name }) => name === `${third} ${whole?.name}` || name === `${third}-${whole?.name}`);
  return found ? { kind: 'part', fromHour: found.fromHour, toHour: found.toHour } : null;
}

export const partOfDay: Rule<PartOfDay> = oneOf(plainPartOfDay, thirdOfPart);

interface TimeInPart extends PlacedClock {
  readonly date: DateWords;
  readonly clock: ClockTime;
}

const hourOrClock: Rule<PlacedClock> = oneOf<PlacedClock>(
  clock,
  map(bareHour, (hour) => ({ clock: hour, place: null })),
);

/** "9:15 this morning", "11pm last night", "10 on the morning of 5 January". */
export const clockThenPart: Rule<TimeInPart> = map(
  sequence(hourOrClock, optional(oneOf(phrase('on the', 'on', 'in the', 'during the'), mark(','))), partOfDay),
  ([time, , found]) => within(found, time),
);

const beforeClock = oneOf(
  phrase('at'),
  map(sequence(mark(','), phrase('at')), () => ','),
  mark(','),
);

/** "This morning at 9:15", "last night around 11pm": `around` stands before the time of day. */
export const partThenClock = (around: Rule<unknown>): Rule<readonly [TimeInPart, boolean]> =>
  map(
    sequence(partOfDay, optional(beforeClock), optional(around), oneOf(hourOrClock, clockInFourFigures)),
    ([found, , loose, time]) => {
      const inPart = within(found, time);
      return inPart && [inPart, loose !== null];
    },
  );

/** An end of a range that was said of a part: "last night between 11pm and 2am". */
export function onPart(found: PartOfDay, end: PointWords): PointWords | null {
  if (end.kind === 'bare' && end.year === null) {
    const time = within(found, { clock: bareHourOf(end.value), place: null });
    const { isApproximate, isUncertain } = end;
    return time && { kind: 'dated', ...time, isApproximate, isUncertain };
  }
  if (end.kind !== 'dated' || end.date !== null || end.clock === null) return null;
  const time = within(found, { clock: end.clock, place: end.place });
  return time && { ...end, ...time };
}

/** The one hour of the part that the clock can mean; null where there is none, or it falls on another date than a day away. */
function within({ day, part }: PartOfDay, { clock: time, place }: PlacedClock): TimeInPart | null {
  if (time.kind !== 'clock') return null;
  const { fromHour, toHour } = reachOf(part);
  const hour = hoursOf(time).find((found) => fromHour <= found && found < toHour);
  if (hour === undefined) return null;
  const on = hour < 24 ? day : dayAfter(day);
  const meridiem = hour % 24 < 12 ? 'am' : 'pm';
  return on && { date: on, place, clock: { ...time, hour: hour % 12 || 12, meridiem, isBare: false } };
}

/** Two is an hour of the morning, and five in the evening, though these begin at 6 and 18 where no hour is told. */
function reachOf({ fromHour, toHour }: DayPart): Pick<DayPart, 'fromHour' | 'toHour'> {
  if (fromHour === 6 && toHour === 12) return { fromHour: 0, toHour };
  return { fromHour: fromHour === 18 && toHour === 24 ? 16 : fromHour, toHour };
}

/** Hours from midnight, into the next morning, that a time of day can mean. */
function hoursOf({ hour, meridiem }: ClockTime): readonly number[] {
  const half = meridiem === 'pm' ? [12] : [0];
  const hours =
    hour > 12 || hour === 0 ? [hour] : (meridiem === null ? [0, 12] : half).map((from) => (hour % 12) + from);
  return hours.flatMap((found) => [found, found + 24]);
}

/** Two in a night that is named by a date could be meant of either morning. */
const dayAfter = (day: DateWords): DateWords | null => (day.kind === 'days-away' ? away(day.days + 1) : null);
