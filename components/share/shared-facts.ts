// The few facts that tell an executive how long, how bad and what is next. In: what the reader may know, and the moment.
// Out: at most four facts, each as a range where it is one.

import { deadlineWords } from '@/core/disclosure/deadline-words';
import { lengthLeft } from '@/core/disclosure/time-left';
import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import { figureDetail, figureHeadline } from '@/core/incident/sentences/figure-words';
import { metricDetail } from '@/core/metrics/metric-detail';
import { describeMetric, isReversed, type Metric, type MetricName, measure } from '@/core/metrics/metrics';
import type { SharedDeadline } from '@/core/share/shared-deadline';
import { describeTime } from '@/core/time/describe';
import type { Instant } from '@/core/time/instant';
import { DEADLINE_TAG } from '@/core/timeline/marks/mark';

export interface SharedFact {
  readonly label: string;
  readonly headline: string;
  readonly detail: string;
  readonly isDue: boolean;
}

export interface Known {
  readonly events: readonly IncidentEvent[];
  readonly figures: readonly Figure[];
  /** The incident's: metrics count its days. */
  readonly zone: string;
  /** In which the page tells times. */
  readonly shownZone: string;
  readonly now: Instant;
  /** The next one of the disclosure rules. */
  readonly deadline: SharedDeadline | null;
}

const MOST = 4;

export function sharedFacts(known: Known): readonly SharedFact[] {
  const measured = new Map(measure(known.events, known.zone).map((metric) => [metric.name, metric]));
  const told = (name: MetricName): readonly SharedFact[] => {
    const metric = measured.get(name);
    return metric === undefined ? [] : [metricFact(metric, known.shownZone)];
  };
  const [figure, ...figures] = known.figures.map(figureFact);
  const facts = [
    ...told('dwell'),
    ...told('detection-to-containment'),
    ...(figure === undefined ? [] : [figure]),
    ...deadlineFact(known),
    ...told('detection-to-disclosure'),
    ...told('detection-to-notification'),
    ...figures,
  ];
  return facts.slice(0, MOST);
}

const LABELS: Readonly<Record<MetricName, string>> = {
  dwell: 'Undetected for',
  'detection-to-containment': 'Stopped',
  'detection-to-notification': 'Notified',
  'detection-to-disclosure': 'Made public',
};

/** What a length is counted from, where the label does not say it. */
const COUNTED: Readonly<Record<MetricName, string>> = {
  dwell: '',
  'detection-to-containment': 'of detection',
  'detection-to-notification': 'after detection',
  'detection-to-disclosure': 'after detection',
};

function metricFact(metric: Metric, zone: string): SharedFact {
  const { headline } = describeMetric(metric);
  const after = headline.startsWith('within ') || metric.name === 'dwell' ? COUNTED[metric.name] : 'after detection';
  const counted = headline === 'the same day' || metric.name === 'dwell' || isReversed(metric) ? '' : after;
  const detail = [counted, metricDetail(metric, zone)].filter((words) => words !== '').join(', ');
  return { label: LABELS[metric.name], headline, detail, isDue: false };
}

const figureFact = (figure: Figure): SharedFact => ({
  label: figure.label,
  headline: figureHeadline(figure),
  detail: figureDetail(figure),
  isDue: false,
});

/** The next time that runs out, as far as one is recorded or follows from what is. */
function deadlineFact(known: Known): readonly SharedFact[] {
  const { deadline, now } = known;
  const recorded = recordedDeadline(known);
  if (deadline === null) return recorded === null ? [] : [recorded.fact];
  const at = deadline.deadline.earliest ?? deadline.deadline.latest;
  const isAhead = at !== null && at > now;
  if (recorded !== null && !(isAhead && at <= recorded.at)) return [recorded.fact];
  return [isAhead ? aheadFact(deadline, at, now) : passedFact(deadline)];
}

function recordedDeadline(known: Known): { readonly at: Instant; readonly fact: SharedFact } | null {
  const { events, shownZone: zone, now } = known;
  const due = events.flatMap((event) => {
    const at = event.tags.includes(DEADLINE_TAG) && event.confidence !== 'refuted' ? event.start?.latest : null;
    return at != null && at > now ? [{ event, at }] : [];
  });
  const [next] = due.sort((a, b) => a.at - b.at);
  if (next === undefined) return null;
  const detail = `${next.event.title}, ${describeTime(next.event.start, { style: 'short', zone })}`;
  return { at: next.at, fact: { label: 'Next deadline', headline: lengthLeft(next.at - now), detail, isDue: true } };
}

const told = ({ title, deadline, kind, zone }: SharedDeadline): string =>
  `${title}, ${deadlineWords(deadline, zone, kind)}`;

const aheadFact = (deadline: SharedDeadline, at: Instant, now: Instant): SharedFact => ({
  label: deadline.kind === 'not-before' ? 'Nothing is told for' : 'Next deadline',
  headline: lengthLeft(at - now),
  detail: told(deadline),
  isDue: true,
});

/** It may have been met by what the reader does not read. */
const passedFact = (deadline: SharedDeadline): SharedFact => ({
  label: deadline.status === 'possibly-missed' ? 'Deadline possibly passed' : 'Deadline passed',
  headline: 'No filing shown here',
  detail: told(deadline),
  isDue: true,
});
