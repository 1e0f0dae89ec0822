// The measured facts in words, each with the entries that it rests on: "41 days, at least 40 and at most 42 days".

import type { IncidentEvent } from '@/core/incident/event';
import { MILESTONE_NOUNS } from '@/core/incident/sentences/milestone-nouns';
import {
  describeMetric,
  isReversed,
  METRIC_LABELS,
  type Metric,
  type MetricName,
  measure,
} from '@/core/metrics/metrics';

export interface MeasuredFact {
  readonly label: string;
  readonly words: string;
  /** The numbers of the entries that it rests on. */
  readonly entries: readonly number[];
  readonly note: string;
}

const LABELS: Readonly<Partial<Record<MetricName, string>>> = { dwell: 'Undetected (dwell time)' };

/**
 * What some of the entries tell: counted from all of them, as everywhere else, and told where both ends are among the some.
 * Counted from what happens to be in a part, the same incident would have another length in every part.
 */
export function metricsAmong(
  some: readonly IncidentEvent[],
  all: readonly IncidentEvent[],
  zone: string,
): readonly Metric[] {
  const ids = new Set(some.map(({ id }) => id));
  return measure(all, zone).filter(({ from, to }) => ids.has(from.id) && ids.has(to.id));
}

export const measuredFacts = (
  metrics: readonly Metric[],
  numbers: ReadonlyMap<string, number>,
): readonly MeasuredFact[] =>
  metrics.map((metric) => ({
    label: LABELS[metric.name] ?? METRIC_LABELS[metric.name],
    words: `${rangeWords(metric)}; ${endWords(metric.from, numbers)} to ${endWords(metric.to, numbers)}`,
    entries: [metric.from, metric.to].flatMap(({ id }) => numbers.get(id) ?? []),
    note: metric.note,
  }));

function rangeWords(metric: Metric): string {
  const { headline, detail, text } = describeMetric(metric);
  if (isReversed(metric)) return text;
  return detail === '' ? headline : `${headline}, between ${detail.replace(' to ', ' and ')}`;
}

/** "first access (entry 1, approximate)" */
function endWords({ id, milestone, start }: Metric['from'], numbers: ReadonlyMap<string, number>): string {
  const noun = milestone === null ? 'the event' : MILESTONE_NOUNS[milestone];
  const isApproximate = start.qualifier === 'approximate' || start.qualifier === 'both';
  return `${noun} (entry ${numbers.get(id) ?? ''}${isApproximate ? ', approximate' : ''})`;
}
