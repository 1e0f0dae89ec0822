// What whoever imports says of a file, beyond what the file says itself.

import type { Category, Confidence } from '@/core/incident/vocabulary';

/** What becomes of a row whose time is none: empty, zero, "Not a time". */
export const NO_TIME_CHOICES = ['refuse', 'undated'] as const;
export type NoTimeChoice = (typeof NO_TIME_CHOICES)[number];

export interface ImportChoices {
  /** IANA zone in which times without an offset are read. */
  readonly zone: string;
  readonly noTime: NoTimeChoice;
  /** Where the row says none. */
  readonly category: Category;
  readonly confidence: Confidence;
  /** What the file is called in each event's source; null where the events shall cite nothing. */
  readonly citedAs: string | null;
}
