// Lanes: which events share a horizontal band, and in which order the bands lie.

import type { IncidentEvent } from '@/core/incident/event';
import type { Category } from '@/core/incident/vocabulary';

export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly categories: readonly Category[];
}

export const DEFAULT_LANES: readonly Lane[] = [
  { id: 'attacker', label: 'Attacker', categories: ['attacker-activity'] },
  { id: 'response', label: 'Detection and response', categories: ['detection', 'response', 'recovery'] },
  {
    id: 'disclosure',
    label: 'Disclosure and legal',
    categories: ['notification', 'disclosure', 'legal-and-regulatory'],
  },
  { id: 'impact', label: 'Impact and context', categories: ['business-impact', 'context'] },
];

/** The lane of an event; the last one takes what no lane names. */
export function laneIndexOf(lanes: readonly Lane[], event: Pick<IncidentEvent, 'category'>): number {
  const index = lanes.findIndex((lane) => lane.categories.includes(event.category));
  return index === -1 ? lanes.length - 1 : index;
}
