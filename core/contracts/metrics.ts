// Measured facts as they travel out of the API.

import { z } from 'zod';
import { MILESTONES } from '@/core/incident/vocabulary';
import { describeMetric, METRIC_NAMES, type Metric, type MilestoneTime } from '@/core/metrics/metrics';

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

const milestoneTimeOutSchema = metricOutSchema.omit({ name: true }).extend({ milestone: z.enum(MILESTONES) });

export const metricsOutSchema = z.object({
  revision: z.int(),
  metrics: z.array(metricOutSchema),
  milestones: z.array(milestoneTimeOutSchema).describe('From detection to each milestone that is held'),
});

export const toMetricOut = (metric: Metric): MetricOut => ({ name: metric.name, ...toMeasured(metric) });

export const toMilestoneTimeOut = (time: MilestoneTime) => ({ milestone: time.milestone, ...toMeasured(time) });

function toMeasured(measured: Omit<Metric, 'name'>) {
  const { from, to, range, note } = measured;
  return { from: from.id, to: to.id, ...range, text: describeMetric(measured).text, ...(note !== '' && { note }) };
}
