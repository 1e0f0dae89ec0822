// What stands beside a mark while it is dragged: the new time in words, and its bounds where the words leave them open.

import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import { describeBounds, describeSpan } from '@/core/time/describe';
import type { EventTimes } from './time-edit';

export function dragLabel({ start, end }: EventTimes, zone: string): string {
  const words = describeSpan(start, end, { style: 'short', zone });
  const uncertain = [start, end === ONGOING ? null : end].filter(isWidened);
  return [words, ...uncertain.map((time) => boundsInWords(time, zone))].join(' · ');
}

const isWidened = (time: ApproximateTime | null): time is ApproximateTime =>
  time !== null && (time.qualifier === 'approximate' || time.qualifier === 'both');

function boundsInWords(time: ApproximateTime, zone: string): string {
  const { earliest, latest } = describeBounds(time, { zone });
  return `${earliest ?? 'open'} to ${latest ?? 'open'}`;
}
