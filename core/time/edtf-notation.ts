// A time written in EDTF (ISO 8601-2), where EDTF can say it.

import type { ApproximateTime } from './approximate-time';

/** Null where EDTF has no notation for the bounds ("about 14:05"). */
export function toEdtf(_time: ApproximateTime): string | null {
  throw new Error('toEdtf is being written');
}
