// What of the record is read: as recorded at a revision or moment, as known on a moment, both, or as it stands now.

import type { Instant } from '@/core/time/instant';

export type AsOf =
  | { readonly kind: 'revision'; readonly seq: number }
  /** The last revision at or before it. */
  | { readonly kind: 'moment'; readonly at: Instant };

export interface Moment {
  /** Which version of the facts; null for the present one. */
  readonly asOf: AsOf | null;
  /** Which facts: those learned by then, this instant included; null for all. */
  readonly knownAt: Instant | null;
}

export const isNow = ({ asOf, knownAt }: Moment): boolean => asOf === null && knownAt === null;
