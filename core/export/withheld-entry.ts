// An entry that the reader of an export may know of, and not read: that somebody entered something
// on a day, which the record shows to every member, and what kind of privilege protects it. Nothing of what it says.

import type { Designation } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';

export interface WithheldEntry {
  readonly designation: Designation;
  readonly enteredAt: Instant;
  /** By name. */
  readonly enteredBy: string;
}
