// What stated times are read against.

import type { Milestone } from '@/core/incident/vocabulary';
import type { TimeAnchor } from './approximate-time';
import type { Instant } from './instant';

export interface ParseContext {
  /** IANA zone in which words without an offset are read. */
  readonly zone: string;
  /** "Yesterday" and dates without a year are counted from here. */
  readonly now: Instant;
  /** What dates without a year are counted from in place of now; "yesterday" is not. */
  readonly reference?: SceneReference;
  /** What "detection" or "first access" in words such as "within a day of detection" refers to. */
  readonly milestones?: ReadonlyMap<Milestone, Omit<TimeAnchor, 'milestone'>>;
}

/** Another time that what was left out is taken from. Which day that is depends on whose clock is read. */
export interface SceneReference {
  readonly at: Instant;
  readonly toward: 'past' | 'future';
}
