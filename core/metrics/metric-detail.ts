// The few words behind a measured value: its range, which end is uncertain, or the day on which it ended.

import type { ApproximateTime } from '@/core/time/approximate-time';
import { describeTime } from '@/core/time/describe';
import { timeAt } from '@/core/time/edit';
import { isWidened } from '@/core/time/stated-point';
import { isDayOrCoarser } from '@/core/time/unit';
import { describeMetric, type Metric } from './metrics';

export function metricDetail(metric: Metric, zone: string): string {
  const { detail } = describeMetric(metric);
  const approximate = [
    isWidened(metric.from.start.qualifier) && 'start approximate',
    isWidened(metric.to.start.qualifier) && 'end approximate',
  ];
  const words = [detail, ...approximate].filter(Boolean).join(', ');
  return words === '' && metric.name === 'detection-to-disclosure' ? dayOf(metric.to.start, zone) : words;
}

/** The day alone: a filing's second is for the panel. */
function dayOf(time: ApproximateTime, zone: string): string {
  const at = time.best ?? time.earliest;
  const shown = at === null || isDayOrCoarser(time.precision) ? time : timeAt(at, 'day', zone);
  return describeTime(shown, { style: 'short', zone });
}
