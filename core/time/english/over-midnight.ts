// "22:00 to 02:00 on 6 January": the date can be that of the first time of day or of the second. Refused with both.

import type { ApproximateTime } from '../approximate-time';
import { describeTime } from '../describe';
import { refuseTime, type TimeResult } from '../refusal';
import type { Ends } from './words';

export function refuseEitherNight(nights: readonly Ends<ApproximateTime>[], text: string): TimeResult<never> {
  const isBetween = /\bbetween\b/i.test(text);
  const readings = nights.map(({ first, last }) => {
    const [from, to] = [first, last].map((end) => describeTime({ ...end, statedAs: '' }, { style: 'long' }));
    return isBetween ? `between ${from} and ${to}` : `${from} to ${to}`;
  });
  return refuseTime(
    'This runs over midnight, and the date can be that of its start or of its end; say which.',
    readings,
  );
}
