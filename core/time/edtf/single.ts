// A single EDTF date, year in another notation, or date-time: what intervals and sets are made of.

import type { ApproximateTime } from '../approximate-time';
import type { TimeResult } from '../refusal';
import { readDateTime } from '../rfc3339';
import { readDate } from './date';
import { readYear } from './year';

export const readSingle = (text: string, zone: string): TimeResult<ApproximateTime> | null =>
  readDateTime(text, zone) ?? readDate(text, zone) ?? readYear(text, zone);
