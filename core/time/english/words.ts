// What plain English says, taken apart but not yet placed on the calendar: "late November" without its year, "3pm".

import type { Milestone } from '@/core/incident/vocabulary';
import type { Precision } from '../approximate-time';
import type { Holiday } from '../holidays';
import type { Season, Third } from '../span-of-name';

export type DateWords =
  /** The month or year is null where it was left out; the weekday only confirms. */
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly month: number | null;
      readonly year: number | null;
      readonly weekday: number | null;
    }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  | { readonly kind: 'season'; readonly season: Season; readonly year: number | null }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number | null }
  | { readonly kind: 'half'; readonly half: number; readonly year: number | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'decade'; readonly firstYear: number }
  | { readonly kind: 'century'; readonly firstYear: number }
  /** The week, Monday to Sunday, that holds the date. */
  | { readonly kind: 'week'; readonly of: DateWords }
  /** The seven days of which the date is the first, or the last. */
  | { readonly kind: 'week-at'; readonly edge: 'first' | 'last'; readonly of: DateWords }
  /** The Saturday and Sunday of which the date is one. */
  | { readonly kind: 'weekend'; readonly of: DateWords }
  /** Seven days of a month, counted from its first day; the last week is its last seven days. */
  | { readonly kind: 'week-in'; readonly which: number | 'last'; readonly of: DateWords }
  /** The first fifteen days of a month, or the rest of it. */
  | { readonly kind: 'half-in'; readonly half: number; readonly of: DateWords }
  /** Its day, its weekend, or the days that are meant by "over" it. The year is null where it was left out. */
  | {
      readonly kind: 'holiday';
      readonly holiday: Holiday;
      readonly stretch: 'day' | 'weekend' | 'over';
      readonly year: number | null;
    }
  | { readonly kind: 'days-away'; readonly days: number }
  /** "The same day", "the next day": told from the other end of a range, or from the start. */
  | { readonly kind: 'days-on'; readonly days: number; readonly isOfPart: boolean }
  | { readonly kind: 'units-away'; readonly unit: 'week' | 'month' | 'quarter' | 'year'; readonly count: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: 'latest' | 'last' | 'this' | 'next' }
  /** "The following Monday": the first after the other end of a range, or after the start. */
  | { readonly kind: 'weekday-on'; readonly weekday: number }
  /** "The Friday after Thanksgiving": the nearest that is none of its days. */
  | { readonly kind: 'weekday-beside'; readonly weekday: number; readonly direction: 1 | -1; readonly of: DateWords }
  /** "Friday last week" */
  | { readonly kind: 'weekday-in'; readonly weekday: number; readonly of: DateWords }
  /** "The second Tuesday of November" */
  | { readonly kind: 'nth-weekday'; readonly nth: number | 'last'; readonly weekday: number; readonly of: DateWords }
  /** "The first two weeks of November", "the last day of 2022". */
  | { readonly kind: 'days-in'; readonly edge: 'first' | 'last'; readonly days: number; readonly of: DateWords }
  /** "November last year": a date without a year, in the one that far from this. */
  | { readonly kind: 'year-away'; readonly count: number; readonly of: DateWords }
  /** An edge ("the end of May") is a moment in its third, where "late May" is all of it. */
  | {
      readonly kind: 'third';
      readonly third: Third;
      readonly upTo: Third;
      readonly isEdge: boolean;
      readonly of: DateWords;
    };

export type Meridiem = 'am' | 'pm';

export interface ClockTime {
  readonly kind: 'clock';
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly precision: Precision;
  readonly meridiem: Meridiem | null;
  /** A number alone ("at 3"): one of two hours unless something says which half of the day. */
  readonly isBare: boolean;
  /** The hour in the words, where it is another: 4 in "quarter to four". */
  readonly saidHour: number | null;
}

/** Hours from midnight; beyond 24 in the next day. */
export interface DayPart {
  readonly kind: 'part';
  readonly fromHour: number;
  readonly toHour: number;
}

export type ClockWords = ClockTime | DayPart;

export interface PlacedClock {
  readonly clock: ClockWords;
  readonly place: PlaceWords | null;
  /** The same time on a second clock. */
  readonly again?: PlacedClock;
}

/** One of the offsets that an abbreviation stands for. */
export interface PlaceMeaning {
  /** "UTC-6" */
  readonly words: string;
  readonly offsetMicros: number;
  /** Whether clocks in an IANA zone go by the abbreviation in this sense. */
  readonly isOwnOf: (zone: string) => boolean;
}

export type PlaceWords =
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'offset'; readonly offsetMicros: number }
  | { readonly kind: 'ambiguous'; readonly abbreviation: string; readonly meanings: readonly PlaceMeaning[] };

export interface DatedWords {
  readonly kind: 'dated';
  readonly date: DateWords | null;
  readonly clock: ClockWords | null;
  readonly place: PlaceWords | null;
  /** The same time on a second clock, which confirms it. */
  readonly again?: PlacedClock;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/** A length of time; days, weeks and months are counted on the calendar. */
export interface LengthWords {
  readonly months: number;
  readonly days: number;
  readonly micros: number;
  /** The finest unit named, which is how precisely it was stated. */
  readonly unit: LengthUnit;
}
export type LengthUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export type PointWords =
  | DatedWords
  /** RFC 3339 or EDTF within a sentence. */
  | { readonly kind: 'notation'; readonly text: string; readonly isApproximate: boolean; readonly isUncertain: boolean }
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | { readonly kind: 'now' }
  | {
      readonly kind: 'counted';
      readonly length: LengthWords;
      readonly direction: 1 | -1;
      readonly from: PointWords;
      readonly isApproximate: boolean;
    }
  /** "The week before detection": as much time as that, up against the other time. */
  | { readonly kind: 'adjoining'; readonly length: LengthWords; readonly direction: 1 | -1; readonly to: PointWords }
  | { readonly kind: 'day-of'; readonly milestone: Milestone }
  /** "The night before detection": of the day before it, the day of it or the day after. */
  | {
      readonly kind: 'part-beside';
      readonly part: DayPart;
      readonly direction: -1 | 0 | 1;
      readonly milestone: Milestone;
    }
  /** A number alone in a range: "3" in "between 3 and 5 March"; the year where one follows it. */
  | {
      readonly kind: 'bare';
      readonly value: number;
      readonly year: number | null;
      readonly isApproximate: boolean;
      readonly isUncertain: boolean;
    };

export type OneSide = 'before' | 'by' | 'after' | 'on-or-after';

export type Bounded =
  | { readonly kind: 'point'; readonly point: PointWords }
  | { readonly kind: 'one-sided'; readonly side: OneSide; readonly point: PointWords }
  | { readonly kind: 'between'; readonly first: PointWords; readonly last: PointWords }
  /** "After 3 December and before the 5th" */
  | {
      readonly kind: 'sides';
      readonly after: OneSide;
      readonly first: PointWords;
      readonly before: OneSide;
      readonly last: PointWords;
    }
  /** "10:40 ± 5 minutes": the point, and as much on both of its sides. */
  | { readonly kind: 'margin'; readonly length: LengthWords; readonly of: PointWords }
  | { readonly kind: 'within'; readonly length: LengthWords; readonly direction: 1 | -1 | 0; readonly of: PointWords }
  /** Two days in a row: the night from the one to the other, or the weekend that they make. */
  | { readonly kind: 'pair'; readonly of: 'night' | 'weekend'; readonly first: PointWords; readonly last: PointWords }
  | { readonly kind: 'guessed'; readonly bounds: Bounded; readonly guess: PointWords };

export type Statement =
  | { readonly kind: 'bounded'; readonly bounded: Bounded }
  /** "24 and 25 August": through both, where the one adjoins the other. */
  | { readonly kind: 'both'; readonly first: QuotedBounded; readonly last: QuotedBounded }
  | { readonly kind: 'interval'; readonly first: QuotedBounded; readonly last: QuotedBounded | 'ongoing' | 'unknown' }
  /** "14:05 for 45 minutes" */
  | {
      readonly kind: 'lasting';
      readonly first: QuotedBounded;
      readonly length: LengthWords;
      readonly isApproximate: boolean;
    }
  /** "All of March 2023" */
  | { readonly kind: 'throughout'; readonly of: PointWords }
  | { readonly kind: 'until'; readonly last: QuotedBounded };

/** With the tokens that it was read from, the end exclusive. */
export interface QuotedBounded {
  readonly value: Bounded;
  readonly from: number;
  readonly to: number;
}

/** Of a range. */
export interface Ends<T> {
  readonly first: T;
  readonly last: T;
}
