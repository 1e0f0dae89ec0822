// A rule: what starts a disclosure clock, how it is counted, whom it concerns, since when, and how far that was verified.
// Rules are data: counting.ts reads them, nothing else knows one by its id.

import type { Milestone } from '@/core/incident/vocabulary';
import type { CalendarName } from './calendar-name';
import type { Sector } from './facts';
import type { Place } from './place';

/** Not later than; not before (a hold); or a limit that another one is extended to. */
export const RULE_KINDS = ['not-after', 'not-before', 'extension'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const STEP_UNITS = ['hour', 'calendar-day', 'business-day', 'month'] as const;
export type StepUnit = (typeof STEP_UNITS)[number];

/** One step of a count. Days leave out the day they are counted from; a month ends on the same date, or the last one. */
export type Step = { readonly add: number; readonly unit: StepUnit } | { readonly to: 'year-end' };

/** Where the last day ends. Hours end to the minute, whatever the day. A clock reads "17:30". */
export type DayEnd = 'end-of-day' | 'start-of-next-day' | { readonly clock: string };

/** How a limit is counted. */
export interface Counting {
  readonly steps: readonly Step[];
  readonly end: DayEnd;
  /** IANA zone of whoever is told, in which days begin and end; null takes the trigger's own. */
  readonly zone: string | null;
  readonly calendar: CalendarName;
  /** A limit that would end on no business day moves to the next one, there until this. */
  readonly rollsTo?: DayEnd;
  /** The hour of the trigger itself is not counted. */
  readonly startsWithNextHour?: true;
  /** Never later than so many hours after another milestone, unless the trigger itself is later than that. */
  readonly cap?: { readonly milestones: readonly [Milestone, ...Milestone[]]; readonly hours: number };
}

/** Another way to read the same rule, or what somebody can grant. */
export interface Reading {
  readonly name: string;
  readonly counting: Partial<Counting>;
  /** The fact that makes this reading the one that is counted by. */
  readonly chosenBy?: 'weekendRelief' | 'goodCauseExtension' | 'carnivalIsHoliday' | 'smallAgent';
}

/** A later duty that the same trigger starts. */
export interface Stage {
  readonly name: string;
  readonly counting: Counting;
}

/** Dates are "2023-12-18", the first day in force and the first one no longer. */
export type InForce =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'from';
      readonly from: string;
      /** A later first day for some, where the fact says that the organisation is one of them. */
      readonly deferred?: { readonly by: 'smallerReportingCompany' | 'smallerEntity'; readonly from: string };
      readonly note: string;
    }
  /** Counsel can say since when, see `Facts.inForceFrom`. */
  | { readonly kind: 'not-yet'; readonly note: string };

/** What the questionnaire must say for the rule to be proposed. All that is given must hold. */
export interface Condition {
  readonly places?: readonly Place[];
  readonly sectors?: readonly Sector[];
  readonly asks?: readonly ('listedInUs' | 'personalData' | 'highRisk' | 'ransomPaid' | 'cardData' | 'insured')[];
  /** Least and most people affected in the rule's places. */
  readonly atLeast?: number;
  readonly fewerThan?: number;
}

/** Unverified ones are switched on by counsel alone, and say so wherever they show. */
export const VERIFICATIONS = ['verified', 'unverified'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export interface Rule {
  readonly id: string;
  /** One more whenever what it says of counting changes. */
  readonly version: number;
  /** "US", "US-CA", "EU", or "contract". */
  readonly jurisdiction: string;
  readonly title: string;
  readonly citation: string;
  readonly kind: RuleKind;
  readonly trigger: {
    /** What starts the clock, in words. */
    readonly words: string;
    /** The milestone that starts it, and after it those taken, as the earlier date, while nobody holds that one. */
    readonly milestones: readonly [Milestone, ...Milestone[]];
  };
  /** Null where the rule fixes no limit: then `limitWords` says what it asks. */
  readonly counting: Counting | null;
  readonly limitWords: string;
  /** What was counted before a date, for triggers earlier than it. */
  readonly before?: { readonly date: string; readonly counting: Counting };
  readonly notify: string;
  /** The milestones that record that it was done. */
  readonly metBy: readonly Milestone[];
  /** A day is stamped on what is filed, so that a filing known by its day was in time on the last one. */
  readonly isStampedByDay?: true;
  readonly appliesTo: Condition;
  readonly threshold: string;
  readonly inForce: InForce;
  readonly verification: Verification;
  readonly verificationNote: string;
  readonly sources: readonly string[];
  readonly readings: readonly Reading[];
  readonly stages: readonly Stage[];
  /** What would change the date: delays, exceptions, open questions. */
  readonly changedBy: readonly string[];
}
