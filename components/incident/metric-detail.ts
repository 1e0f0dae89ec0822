// The few words behind a measured value: its range, which end is uncertain, or the day on which it ended.

import { describeMetric, type Metric } from '@/core/metrics/metrics';
import { describeTime } from '@/core/time/describe';

export function metricDetail(metric: Metric, zone: string): string {
  const { detail } = describeMetric(metric);
  const approximate = [
    isApproximate(metric.from.start.qualifier) && 'start approximate',
    isApproximate(metric.to.start.qualifier) && 'end approximate',
  ];
  const words = [detail, ...approximate].filter(Boolean).join(', ');
  return words === '' && metric.name === 'detection-to-disclosure'
    ? describeTime(metric.to.start, { style: 'short', zone })
    : words;
}

const isApproximate = (qualifier: Metric['from']['start']['qualifier']) =>
  qualifier === 'approximate' || qualifier === 'both';
