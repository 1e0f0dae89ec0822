// Measured facts as brackets above the timeline. Each runs between the likeliest moments of its two events.

import type { ApproximateTime } from '@/core/time/approximate-time';
import { type Instant, instant } from '@/core/time/instant';
import type { Span } from '@/core/timeline/draw-request';
import { describeMetric, type Metric, type MetricName } from './metrics';

/** Those that a timeline can show without covering each other; the header has them all. */
const BRACKETED: Readonly<Partial<Record<MetricName, string>>> = {
  dwell: 'dwell',
  'detection-to-disclosure': 'to disclosure',
};

export function metricSpans(metrics: readonly Metric[]): readonly Span[] {
  return metrics.flatMap((metric) => {
    const words = BRACKETED[metric.name];
    const fromAt = likeliest(metric.from.start);
    const toAt = likeliest(metric.to.start);
    if (words === undefined || fromAt === null || toAt === null || fromAt >= toAt) return [];
    // In full: a picture goes where the header and its range do not.
    const label = `${words} ${describeMetric(metric).text}`;
    return [{ id: metric.name, fromAt, toAt, label, fromEventId: metric.from.id, toEventId: metric.to.id }];
  });
}

function likeliest({ earliest, latest, best }: ApproximateTime): Instant | null {
  if (best !== null) return best;
  if (earliest === null || latest === null) return earliest ?? latest;
  return instant(Math.floor((earliest + latest) / 2));
}
