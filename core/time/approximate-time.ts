// A time as far as it is known: half-open bounds, a best guess, how precisely and how surely it was stated, and the words.
// The bounds are the truth; the words and the EDTF notation describe them. Source of the rule: the record's design, ISO 8601-2.

import type { Milestone } from '@/core/incident/vocabulary';
import type { Instant } from './instant';

/** From finest to coarsest. */
export const PRECISIONS = [
  'microsecond',
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
] as const;
export type Precision = (typeof PRECISIONS)[number];

export const QUALIFIERS = ['exact', 'approximate', 'uncertain', 'both'] as const;
/** EDTF's marks: `~` approximate, `?` uncertain, `%` both. */
export type Qualifier = (typeof QUALIFIERS)[number];

export interface ApproximateTime {
  /** First possible instant; null when nothing bounds it from below ("before 5 March"). */
  readonly earliest: Instant | null;
  /** First instant that is no longer possible (exclusive); null when nothing bounds it from above ("after 5 March"). */
  readonly latest: Instant | null;
  /** The single likeliest instant, where one was stated or set; null where every moment within the bounds is as good. */
  readonly best: Instant | null;
  readonly precision: Precision;
  readonly qualifier: Qualifier;
  /** IANA zone in which the words are read and the time is shown. */
  readonly zone: string;
  /** The words or string as given. */
  readonly statedAs: string;
  /** Set when the words were relative to another event ("within a day of detection"). */
  readonly relativeTo?: TimeAnchor;
}

/** What relative words were resolved against, once: the event that held the milestone and its bounds at that moment. */
export interface TimeAnchor {
  readonly milestone: Milestone;
  readonly eventId: string;
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

/** The end of an event that has not ended, or is not known to have. */
export const ONGOING = 'ongoing';
export type EventEnd = ApproximateTime | typeof ONGOING | null;

/** What a stated `when` amounts to: nothing, one time, or an interval that splits into start and end. */
export type When =
  | { readonly kind: 'undated' }
  | { readonly kind: 'point'; readonly time: ApproximateTime }
  | {
      readonly kind: 'interval';
      readonly start: ApproximateTime | null;
      readonly end: ApproximateTime | typeof ONGOING;
    };
