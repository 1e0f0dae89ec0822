// What a screen reader says of an event that has the focus: shortly, what, when in words, what else is said of its time,
// how certain, and where.

import type { IncidentEvent } from '@/core/incident/event';
import { CONFIDENCE_LABELS, MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { describeSpan } from '@/core/time/describe';

export interface Surroundings {
  readonly zone: string;
  readonly laneLabel: string;
  /** Its ghosts, such as "Form 8-K states 5 January 2023". */
  readonly otherTimes: readonly string[];
  /** Counted from 1, among the events that can be walked to. */
  readonly position: number;
  readonly count: number;
}

export function announceEvent(
  event: IncidentEvent,
  { zone, laneLabel, otherTimes, position, count }: Surroundings,
): string {
  const words = [
    event.title,
    describeSpan(event.start, event.end, { style: 'long', zone }),
    ...otherTimes,
    CONFIDENCE_LABELS[event.confidence].toLowerCase(),
    event.milestone === null ? null : `milestone ${MILESTONE_LABELS[event.milestone].toLowerCase()}`,
    `${laneLabel} lane`,
    `${position} of ${count}`,
  ];
  return words.filter((word) => word !== null).join(', ');
}
