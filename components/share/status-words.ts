// How the incident stands, for somebody who does not know the words of the trade. The status is set by hand and can lag
// behind the record: what the reader's own events say to be contained is not called uncontained above them.

import type { IncidentEvent } from '@/core/incident/event';
import type { Milestone, Status } from '@/core/incident/vocabulary';

export function statusSentence(
  status: Status,
  events: readonly Pick<IncidentEvent, 'milestone' | 'confidence'>[],
): string {
  if (status === 'open' && events.some(tellsOfContainment)) return CONTAINED_BY_RECORD;
  return SENTENCES[status];
}

/** What the facts beside it call stopped is told as that; that nobody has moved the status yet says no more than the rest. */
const CONTAINED_BY_RECORD = 'Recorded as contained: the work on it goes on.';

const SENTENCES: Readonly<Record<Status, string>> = {
  open: 'Under way: it is not contained yet.',
  contained: 'Contained: the activity has been stopped.',
  eradicated: 'Eradicated: what the attacker left behind has been removed.',
  recovered: 'Recovered: everything works as before.',
  closed: 'Closed: the work on it has ended.',
};

const CONTAINMENT: readonly (Milestone | null)[] = ['contained', 'eradicated', 'recovered'];

const tellsOfContainment = ({ milestone, confidence }: Pick<IncidentEvent, 'milestone' | 'confidence'>): boolean =>
  CONTAINMENT.includes(milestone) && confidence !== 'refuted';
