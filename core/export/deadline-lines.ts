// The deadlines of a chronology in words: by when whom had to be told, how that stood when the revision was made, what it was
// counted from and where that is written. Takes what the reader reads; reasons and answers are not said.

import type { Calendars } from '@/core/disclosure/calendars';
import { parseCivilDay } from '@/core/disclosure/civil-day';
import { type Clock, clocksOf } from '@/core/disclosure/clock';
import { clockZone } from '@/core/disclosure/clock-zone';
import { closedDates } from '@/core/disclosure/closed-dates';
import { deadlineWords } from '@/core/disclosure/deadline-words';
import type { Facts } from '@/core/disclosure/facts';
import type { Obligations } from '@/core/disclosure/obligations';
import { inForceSince } from '@/core/disclosure/rule-in-force';
import { statusWords } from '@/core/disclosure/status-words';
import type { IncidentEvent } from '@/core/incident/event';
import { MILESTONE_LABELS } from '@/core/incident/vocabulary';
import { dateOfDays } from '@/core/time/calendar';
import { monthName } from '@/core/time/calendar-names';
import type { Instant } from '@/core/time/instant';

export interface DeadlineLine {
  readonly title: string;
  /** Who is told, and the limit. */
  readonly asks: string;
  readonly status: string;
  /** "by Tue 17 Jan 2023, 23:59 in New York"; why there is none where there is none. */
  readonly words: string;
  /** What it was counted from, which days did not count, what records the filing, other readings. */
  readonly notes: readonly string[];
  readonly citation: string;
}

export interface DeadlineBasis {
  /** All that the reader reads, in the order of the entries. */
  readonly events: readonly IncidentEvent[];
  readonly obligations: Obligations;
  /** When the revision was made: how things stand is told as of then. */
  readonly at: Instant;
  /** The incident's. */
  readonly zone: string;
  readonly calendars: Calendars;
}

export function deadlineLines({ events, obligations, at, zone, calendars }: DeadlineBasis): readonly DeadlineLine[] {
  const numbers = new Map(events.map(({ id }, index) => [id, index + 1]));
  return clocksOf({ events, obligations, now: at, calendars }).map((clock) =>
    lineOf(clock, { numbers, zone, facts: obligations.facts }),
  );
}

type Numbers = ReadonlyMap<string, number>;

interface Surroundings {
  readonly numbers: Numbers;
  readonly zone: string;
  readonly facts: Facts;
}

function lineOf(clock: Clock, { numbers, zone: incidentZone, facts }: Surroundings): DeadlineLine {
  const { rule, deadline, status } = clock;
  const zone = clockZone(clock, incidentZone);
  return {
    title: rule.title,
    asks: `${rule.notify}: ${rule.limitWords}`,
    status: statusWords(status, rule.kind),
    words:
      deadline === null ? undatedWords(clock, inForceSince(rule, facts)) : deadlineWords(deadline, zone, rule.kind),
    notes: [
      ...triggerNotes(clock, numbers),
      ...closedDates(clock.counted()).map(({ date, why }) => `${dateWords(date)} does not count: ${why}.`),
      ...clock.readings.map(({ name, deadline: other }) => `${name}: ${deadlineWords(other, zone, rule.kind)}.`),
      ...clock.stages.map(({ name, deadline: later }) => `${name}: ${deadlineWords(later, zone)}.`),
      ...metNotes(clock, numbers),
      ...(rule.verification === 'unverified' ? ['Not verified against its source.'] : []),
    ],
    citation: rule.citation,
  };
}

function dateWords(date: string): string {
  const { year, month, day } = dateOfDays(parseCivilDay(date) ?? 0);
  return `${day} ${monthName(month, 'long')} ${year}`;
}

function undatedWords({ status, rule }: Clock, since: string | null): string {
  if (status === 'not-in-force') return `not in force at the time${since === null ? '' : `: from ${dateWords(since)}`}`;
  return status === 'not-triggered' ? 'not started' : rule.limitWords;
}

function triggerNotes({ trigger, status }: Clock, numbers: Numbers): readonly string[] {
  if (trigger === null) return [];
  const { event, milestone, standsInFor, holderCount } = trigger;
  const several = holderCount > 1 ? `, the earliest of ${holderCount}` : '';
  const standIn =
    standsInFor === null ? '' : `, since no event holds the milestone “${MILESTONE_LABELS[standsInFor]}” yet`;
  const counted = status === 'not-in-force' ? 'It would be counted' : 'Counted';
  return [`${counted} from ${MILESTONE_LABELS[milestone]} (${entry(event.id, numbers)}${several})${standIn}.`];
}

const metNotes = ({ met, status }: Clock, numbers: Numbers): readonly string[] =>
  met === null || status === 'not-in-force'
    ? []
    : [`Filed: ${entry(met.event.id, numbers)}${met.isAssumed ? ', assumed from its milestone' : ''}.`];

const entry = (eventId: string, numbers: Numbers): string => `entry ${numbers.get(eventId) ?? ''}`.trim();
