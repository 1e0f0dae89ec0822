// Measured facts as they travel out of the API.

import { z } from 'zod';
import { describeMetric, METRIC_NAMES, type Metric } from '@/core/metrics/metrics';

export const metricOutSchema = z.object({
  name: z.enum(METRIC_NAMES),
  from: z.string().describe('The event measured from'),
  to: z.string().describe('The event measured to'),
  lowSeconds: z.number(),
  highSeconds: z.number().nullable().describe('Null where an end is open'),
  bestSeconds: z.number().optional(),
  lowDays: z.int().optional(),
  highDays: z.int().optional(),
  text: z.string(),
  note: z.string().optional().describe('Says where several events hold a milestone, or the end comes before the start'),
});
export type MetricOut = z.infer<typeof metricOutSchema>;

export const metricsOutSchema = z.object({ revision: z.int(), metrics: z.array(metricOutSchema) });

export function toMetricOut(metric: Metric): MetricOut {
  const { name, from, to, range, note } = metric;
  return { name, from: from.id, to: to.id, ...range, text: describeMetric(metric).text, ...(note !== '' && { note }) };
}
