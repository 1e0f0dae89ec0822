// Which disclosure rules apply and what their clocks are computed with: as counsel puts it, as it is stored, as it is read.

import { z } from 'zod';
import { DEFAULT_WARN_HOURS, NO_OBLIGATIONS, type Obligations, type RuleDecision } from '@/core/disclosure/obligations';
import { OWN_PREFIX, toRule } from '@/core/disclosure/own-rule';
import { LIKELIHOODS, proposalsFor } from '@/core/disclosure/proposal';
import { RULES, RULES_VERSION, ruleById } from '@/core/disclosure/rules/all';
import { factsSchema } from './facts';
import { eventNamed, filingsSchema, ownRuleSchema, ruleId, warnHoursSchema } from './recorded-obligations';
import { LIMITS, text } from './text';

const MAX_OWN = 50;
const MAX_RULES = 200;

const STARTED_BY = RULES.map(({ id, trigger }) => `${id} (${trigger.milestones[0]})`).join(', ');

/** What PUT takes. What is left out beside rules and facts stays as it was. */
export const obligationsInputSchema = z
  .strictObject({
    rules: z
      .array(ruleId)
      .max(MAX_RULES)
      .describe(`The ids of all rules that apply, each with the milestone that starts its clock: ${STARTED_BY}`),
    facts: factsSchema,
    declined: z.array(ruleId).max(MAX_RULES).optional().describe('The ids of rules that were decided not to apply'),
    reasons: z.record(ruleId, text(LIMITS.reason)).optional().describe('Why each applies, or does not'),
    filings: z
      .record(ruleId, eventNamed.toLowerCase().nullable())
      .optional()
      .describe('By rule, the event that records that it was met; null says that none does'),
    own: z.array(ownRuleSchema).max(MAX_OWN).optional().describe('Rules of contracts and policies'),
    warnHours: warnHoursSchema.optional().describe('How many hours before a deadline the page warns'),
    reason: text(LIMITS.reason).nullish(),
  })
  .superRefine(({ rules, declined = [], own, facts }, context) => {
    const ownIds = new Set((own ?? []).map(({ id }) => id));
    for (const [key, ids] of Object.entries({ rules, declined })) {
      ids.forEach((id, index) => {
        // Own rules that stay as they were are not named here: the server knows those.
        const isKnown =
          ruleById(id) !== undefined || ownIds.has(id) || (own === undefined && id.startsWith(OWN_PREFIX));
        if (isKnown) return;
        const message = `There is no rule “${id}”; GET /disclosure-rules lists them all.`;
        context.addIssue({ code: 'custom', path: [key, index], message });
      });
    }
    for (const id of Object.keys(facts.inForceFrom ?? {})) {
      if (ruleById(id) === undefined) {
        context.addIssue({ code: 'custom', path: ['facts', 'inForceFrom', id], message: `There is no rule “${id}”.` });
      }
    }
    const both = rules.find((id) => declined.includes(id));
    if (both) context.addIssue({ code: 'custom', path: ['declined'], message: `“${both}” cannot both apply and not.` });
  });
export type ObligationsInput = z.infer<typeof obligationsInputSchema>;

export const obligationsOutSchema = z.object({
  rules: z.array(z.string()),
  facts: factsSchema,
  declined: z.array(z.string()),
  reasons: z.record(z.string(), z.string()),
  filings: filingsSchema,
  own: z.array(ownRuleSchema),
  warnHours: z.array(z.int()),
  rulesVersion: z.string().describe('The collection of rules that was decided on; empty while nothing was'),
  presentVersion: z.string().describe('The collection that clocks are computed with'),
  changedRules: z.array(z.string()).describe('Rules whose counting changed since they were decided on'),
  proposed: z.array(z.object({ rule: z.string(), likelihood: z.enum(LIKELIHOODS), why: z.array(z.string()) })),
  version: z.int().describe('Of the incident’s own fields, these among them: what If-Match compares'),
});
export type ObligationsOut = z.infer<typeof obligationsOutSchema>;

/** What is to be recorded where `input` is put in place of `current`. */
export function readObligations(input: ObligationsInput, current: Obligations | null): Obligations {
  const before = current ?? NO_OBLIGATIONS;
  const { rules, declined = [], reasons = {}, facts } = input;
  const formerly = new Map(before.decisions.map((decision) => [decision.rule, decision]));
  const own = input.own ?? before.own;
  const decide =
    (applies: boolean) =>
    (rule: string): RuleDecision => {
      const former = formerly.get(rule);
      const isSame = former?.applies === applies && reasons[rule] === undefined;
      if (isSame && former) return former;
      const { title, version } = own.map(toRule).find(({ id }) => id === rule) ??
        ruleById(rule) ?? { title: rule, version: 1 };
      return { rule, title, version, applies, reason: (reasons[rule] ?? '').trim() };
    };
  return {
    rulesVersion: RULES_VERSION,
    decisions: [...new Set(rules)].map(decide(true)).concat([...new Set(declined)].map(decide(false))),
    facts,
    filings: input.filings ?? before.filings,
    own,
    warnHours: sortedHours(input.warnHours ?? before.warnHours),
  };
}

const sortedHours = (hours: readonly number[]): readonly number[] =>
  [...new Set(hours.length > 0 ? hours : DEFAULT_WARN_HOURS)].sort((a, b) => b - a);

export function toObligationsOut(obligations: Obligations | null, version: number): ObligationsOut {
  const { decisions, facts, filings, own, warnHours, rulesVersion } = obligations ?? NO_OBLIGATIONS;
  const idsThat = (applies: boolean) => decisions.filter((decision) => decision.applies === applies);
  return {
    rules: idsThat(true).map(({ rule }) => rule),
    facts,
    declined: idsThat(false).map(({ rule }) => rule),
    reasons: Object.fromEntries(
      decisions.filter(({ reason }) => reason !== '').map(({ rule, reason }) => [rule, reason]),
    ),
    filings,
    own: [...own],
    warnHours: [...warnHours],
    rulesVersion,
    presentVersion: RULES_VERSION,
    changedRules: decisions.filter(isOutdated).map(({ rule }) => rule),
    proposed: proposalsFor(facts).map(({ rule, likelihood, why }) => ({ rule: rule.id, likelihood, why: [...why] })),
    version,
  };
}

function isOutdated({ rule, version }: RuleDecision): boolean {
  const present = ruleById(rule);
  return present !== undefined && present.version !== version;
}
