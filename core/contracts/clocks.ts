// Disclosure clocks and the rules behind them as they travel out of the API.

import { z } from 'zod';
import { assertNever } from '@/core/assert-never';
import type { Clock } from '@/core/disclosure/clock';
import { clockZone } from '@/core/disclosure/clock-zone';
import type { Deadline } from '@/core/disclosure/deadline';
import type { NamedDeadline } from '@/core/disclosure/readings';
import { RULE_KINDS, type Rule, VERIFICATIONS } from '@/core/disclosure/rule';
import { CLOCK_STATUSES } from '@/core/disclosure/status';
import { MILESTONES } from '@/core/incident/vocabulary';
import { type Instant, toRfc3339 } from '@/core/time/instant';
import { timeOutSchema, toTimeOut } from './time';

const bound = z.string().nullable().describe('RFC 3339 in UTC; null where that side is open');
const deadlineSchema = z.object({ earliest: bound, latest: bound });
const namedDeadlineSchema = z.object({ name: z.string(), deadline: deadlineSchema });

const ruleShape = {
  title: z.string(),
  citation: z.string(),
  jurisdiction: z.string(),
  kind: z.enum(RULE_KINDS),
  notify: z.string().describe('Who is told'),
  limit: z.string().describe('The limit in words'),
  verification: z.enum(VERIFICATIONS),
  verificationNote: z.string(),
  changedBy: z.array(z.string()).describe('What would change the date'),
  sources: z.array(z.string()),
};

export const disclosureRuleOutSchema = z.object({
  id: z.string(),
  version: z.int(),
  ...ruleShape,
  trigger: z.object({
    words: z.string(),
    milestone: z.enum(MILESTONES).describe('The milestone whose event starts the clock'),
    standIns: z.array(z.enum(MILESTONES)).describe('Those that start it while no event holds that one'),
  }),
  metBy: z.array(z.enum(MILESTONES)).describe('The milestones whose event records that it was done'),
  threshold: z.string(),
  inForce: z.string().describe('Since when, in words; empty for always'),
});
export type DisclosureRuleOut = z.infer<typeof disclosureRuleOutSchema>;

export const disclosureRulesOutSchema = z.object({
  version: z.string(),
  rules: z.array(disclosureRuleOutSchema),
});

export const clockOutSchema = z.object({
  rule: z.string(),
  ...ruleShape,
  trigger: z
    .object({
      eventId: z.string(),
      title: z.string(),
      when: timeOutSchema,
      milestone: z.enum(MILESTONES),
      standsInFor: z.enum(MILESTONES).nullable().describe('The milestone that the rule names, where none holds it'),
      holderCount: z.int().describe('How many events hold the milestone; the earliest counts'),
    })
    .nullable(),
  deadline: deadlineSchema
    .nullable()
    .describe('Null where the rule was not in force at the trigger, fixes no limit, or nothing started it'),
  status: z.enum(CLOCK_STATUSES),
  readings: z.array(namedDeadlineSchema).describe('Other ways to read the rule that give another date'),
  stages: z.array(namedDeadlineSchema).describe('Later duties that the same trigger starts'),
  counted: z
    .array(z.object({ date: z.string(), counts: z.boolean(), why: z.string() }))
    .describe('Day by day from the trigger to the earliest deadline'),
  met: z
    .object({ eventId: z.string(), title: z.string(), when: timeOutSchema, assumed: z.boolean() })
    .nullable()
    .describe('The event that records that it was done; assumed where only its milestone says so'),
  zone: z.string().describe('In which the deadline is shown: where the rule’s days end'),
});
export type ClockOut = z.infer<typeof clockOutSchema>;

export const CLOCKS_NOTICE =
  'A calculation from the record for counsel to confirm, not legal advice. Rules were collected from public sources.';

export const clocksOutSchema = z.object({
  revision: z.int(),
  now: z.string(),
  rulesVersion: z.string(),
  notice: z.string(),
  clocks: z.array(clockOutSchema).describe('What is next comes first'),
});
const boundOut = (at: Instant | null): string | null => (at === null ? null : toRfc3339(at));

const toDeadlineOut = ({ earliest, latest }: Deadline) => ({ earliest: boundOut(earliest), latest: boundOut(latest) });

const toNamedOut = ({ name, deadline }: NamedDeadline) => ({ name, deadline: toDeadlineOut(deadline) });

function toRuleShape(rule: Rule) {
  const { title, citation, jurisdiction, kind, notify, limitWords, verification, verificationNote } = rule;
  return {
    ...{ title, citation, jurisdiction, kind, notify, limit: limitWords, verification, verificationNote },
    changedBy: [...rule.changedBy],
    sources: [...rule.sources],
  };
}

export function toDisclosureRuleOut(rule: Rule): DisclosureRuleOut {
  const [milestone, ...standIns] = rule.trigger.milestones;
  return {
    id: rule.id,
    version: rule.version,
    ...toRuleShape(rule),
    trigger: { words: rule.trigger.words, milestone, standIns },
    metBy: [...rule.metBy],
    threshold: rule.threshold,
    inForce: inForceWords(rule),
  };
}

function inForceWords({ inForce }: Rule): string {
  switch (inForce.kind) {
    case 'always':
      return '';
    case 'from':
      return `From ${inForce.from}. ${inForce.note}`.trim();
    case 'not-yet':
      return `Not in force. ${inForce.note}`;
    default:
      return assertNever(inForce);
  }
}

/** @param zone the incident's */
export function toClockOut(clock: Clock, zone: string): ClockOut {
  const { rule, trigger, deadline, status, readings, stages, met } = clock;
  return {
    rule: rule.id,
    ...toRuleShape(rule),
    trigger: trigger && {
      ...{ eventId: trigger.event.id, title: trigger.event.title, when: toTimeOut(trigger.event.start) },
      ...{ milestone: trigger.milestone, standsInFor: trigger.standsInFor, holderCount: trigger.holderCount },
    },
    deadline: deadline && toDeadlineOut(deadline),
    status,
    readings: readings.map(toNamedOut),
    stages: stages.map(toNamedOut),
    counted: [...clock.counted()],
    met: met && {
      ...{ eventId: met.event.id, title: met.event.title, when: toTimeOut(met.event.start), assumed: met.isAssumed },
    },
    zone: clockZone(clock, zone),
  };
}
