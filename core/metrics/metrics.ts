// The measured facts of an incident: ranges between the events that hold two milestones, in the incident's zone.
// Computed from what the reader may see, so call it after redaction. Refuted and undated events measure nothing.

import type { IncidentEvent } from '@/core/incident/event';
import { MILESTONE_NOUNS } from '@/core/incident/sentences/milestone-nouns';
import { MILESTONE_LABELS, MILESTONES, type Milestone } from '@/core/incident/vocabulary';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { type DescribedDuration, describeDuration } from '@/core/time/describe-duration';
import { type DurationRange, durationBetween } from '@/core/time/duration';
import { compareTimes, endsBeforeStart } from '@/core/time/order';

export const METRIC_NAMES = [
  'dwell',
  'detection-to-containment',
  'detection-to-notification',
  'detection-to-disclosure',
] as const;
export type MetricName = (typeof METRIC_NAMES)[number];

export const METRIC_LABELS: Readonly<Record<MetricName, string>> = {
  dwell: 'Dwell time',
  'detection-to-containment': 'Detection to containment',
  'detection-to-notification': 'Detection to notification',
  'detection-to-disclosure': 'Detection to disclosure',
};

/** For each end, the milestones that can mark it, the preferred one first. */
const ENDS: Readonly<Record<MetricName, { readonly from: readonly Milestone[]; readonly to: readonly Milestone[] }>> = {
  dwell: { from: ['first-access'], to: ['detected'] },
  'detection-to-containment': { from: ['detected'], to: ['contained'] },
  // Customers first: "notification" in breach law means the people concerned; a regulator's counts where none are told.
  'detection-to-notification': { from: ['detected'], to: ['customers-notified', 'regulator-notified'] },
  'detection-to-disclosure': { from: ['detected'], to: ['filed'] },
};

type DatedEvent = IncidentEvent & { readonly start: ApproximateTime };

export interface Metric {
  readonly name: MetricName;
  readonly from: DatedEvent;
  readonly to: DatedEvent;
  readonly range: DurationRange;
  /** Says where several events hold one of the two milestones (the earliest counts), or the end comes first; else empty. */
  readonly note: string;
}

/** One metric for each pair of milestones that dated events hold, in the order of `METRIC_NAMES`. */
export function measure(events: readonly IncidentEvent[], zone: string): readonly Metric[] {
  const holders = holdersByMilestone(events);
  return METRIC_NAMES.flatMap((name) => {
    const from = firstHeld(ENDS[name].from, holders);
    const to = firstHeld(ENDS[name].to, holders);
    if (!from || !to) return [];
    const range = durationBetween(from.event.start, to.event.start, zone);
    const note = [from.note, to.note, reversedNote({ from: from.event, to: to.event })].filter(Boolean).join(' ');
    return [{ name, from: from.event, to: to.event, range, note }];
  });
}

/** How long it took from detection to a milestone, which is none of the named metrics’ alone. */
export interface MilestoneTime extends Omit<Metric, 'name'> {
  readonly milestone: Milestone;
}

/** From detection to every other milestone that is held and does not certainly come before it, in the milestones’ order. */
export function timesToMilestones(events: readonly IncidentEvent[], zone: string): readonly MilestoneTime[] {
  const holders = holdersByMilestone(events);
  const from = firstHeld(['detected'], holders);
  if (!from) return [];
  return MILESTONES.flatMap((milestone) => {
    const to = milestone === 'detected' ? undefined : firstHeld([milestone], holders);
    if (!to || endsBeforeStart(from.event.start, to.event.start)) return [];
    const range = durationBetween(from.event.start, to.event.start, zone);
    const note = [from.note, to.note].filter(Boolean).join(' ');
    return [{ milestone, from: from.event, to: to.event, range, note }];
  });
}

/** The dated, unrefuted events of each milestone, the earliest first. */
export function holdersByMilestone(events: readonly IncidentEvent[]): ReadonlyMap<Milestone, readonly DatedEvent[]> {
  const holders = new Map<Milestone, DatedEvent[]>();
  for (const event of events) {
    if (event.milestone === null || event.confidence === 'refuted' || !isDated(event)) continue;
    holders.set(event.milestone, [...(holders.get(event.milestone) ?? []), event]);
  }
  for (const held of holders.values()) held.sort((a, b) => compareTimes(a.start, b.start) || (a.id < b.id ? -1 : 1));
  return holders;
}

const isDated = (event: IncidentEvent): event is DatedEvent => event.start !== null;

function firstHeld(milestones: readonly Milestone[], holders: ReadonlyMap<Milestone, readonly DatedEvent[]>) {
  for (const milestone of milestones) {
    const held = holders.get(milestone);
    const event = held?.[0];
    if (held && event) return { event, note: severalNote(milestone, held.length) };
  }
  return undefined;
}

const severalNote = (milestone: Milestone, count: number) =>
  count > 1 ? `${count} events hold “${MILESTONE_LABELS[milestone]}”; the earliest counts.` : '';

type Ends = Pick<Metric, 'from' | 'to'>;

/** Whether the end certainly came first. A length is never below zero, so that it alone would not say so. */
export const isReversed = ({ from, to }: Ends): boolean => endsBeforeStart(from.start, to.start);

const reversedNote = (ends: Ends) =>
  isReversed(ends) ? `“${ends.to.title}” comes before “${ends.from.title}”, so nothing is counted.` : '';

/** The metric in words: "40 to 42 days". */
export function describeMetric(metric: Pick<Metric, 'range' | 'from' | 'to'>): DescribedDuration {
  if (!isReversed(metric)) return describeDuration(metric.range);
  const detail = `${nounOf(metric.to)} comes before ${nounOf(metric.from)}`;
  return { headline: 'none', detail, text: `none: ${detail}` };
}

const nounOf = ({ milestone }: DatedEvent): string => (milestone === null ? 'the event' : MILESTONE_NOUNS[milestone]);
