// A rule that an organisation adds: what a contract or a policy asks. It is counted like every other.

import type { Milestone } from '@/core/incident/vocabulary';
import type { CalendarChoice } from './calendar-name';
import type { Counting, Rule, StepUnit } from './rule';

export interface OwnRule {
  /** "own-" and a short name, so that it never meets a rule of the collection. */
  readonly id: string;
  readonly title: string;
  /** Where it is written, with the words of the clause. */
  readonly citation: string;
  readonly notify: string;
  readonly trigger: Milestone;
  readonly metBy: Milestone | null;
  /** Null where the clause fixes no limit. */
  readonly limit: { readonly value: number; readonly unit: StepUnit } | null;
  readonly calendar: CalendarChoice;
  /** IANA zone in which its days end; null for that of the trigger. */
  readonly zone: string | null;
}

export const OWN_PREFIX = 'own-';

export function toRule(own: OwnRule): Rule {
  const { id, title, citation, notify, trigger, metBy, limit } = own;
  return {
    id,
    version: 1,
    jurisdiction: 'contract',
    title,
    citation,
    kind: 'not-after',
    trigger: { words: '', milestones: [trigger] },
    counting: limit && countingOf(limit, own.calendar, own.zone),
    limitWords: limit ? limitWords(limit) : 'no fixed limit',
    notify,
    metBy: metBy ? [metBy] : [],
    appliesTo: {},
    threshold: '',
    inForce: { kind: 'always' },
    verification: 'verified',
    verificationNote: 'Added by your organisation.',
    sources: [],
    readings: [],
    stages: [],
    changedBy: [],
  };
}

const countingOf = (
  { value, unit }: NonNullable<OwnRule['limit']>,
  calendar: CalendarChoice,
  zone: string | null,
): Counting => ({ steps: [{ add: value, unit }], end: 'end-of-day', zone, calendar });

const UNIT_NOUNS: Readonly<Record<StepUnit, string>> = {
  hour: 'hour',
  'calendar-day': 'day',
  'business-day': 'business day',
  month: 'month',
};

const limitWords = ({ value, unit }: NonNullable<OwnRule['limit']>): string =>
  `${value} ${UNIT_NOUNS[unit]}${value === 1 ? '' : 's'}`;
