// What was decided about disclosure rules, as clauses of a sentence without its author: "decided that GDPR … applies (…)".

import { sameValue } from '@/core/incident/record/changes';
import { NO_OBLIGATIONS, type Obligations, type RuleDecision } from './obligations';

export interface ObligationsChange {
  readonly from: Obligations | null;
  readonly to: Obligations | null;
}

/** More are counted rather than named. */
const MAX_NAMED = 3;

export function describeObligationsChange({ from, to }: ObligationsChange): readonly string[] {
  const before = from ?? NO_OBLIGATIONS;
  const after = to ?? NO_OBLIGATIONS;
  const formerly = new Map(before.decisions.map((decision) => [decision.rule, decision]));
  const changed = after.decisions.filter((decision) => !sameValue(formerly.get(decision.rule), decision));
  const decided = new Set(after.decisions.map(({ rule }) => rule));
  const dropped = before.decisions.filter(({ rule }) => !decided.has(rule));
  const clauses = [
    ...decisionClause(
      'decided that',
      changed.filter(({ applies }) => applies),
      'applies',
      'apply',
    ),
    ...decisionClause(
      'decided that',
      changed.filter(({ applies }) => !applies),
      'does not apply',
      'do not apply',
    ),
    ...decisionClause('left open whether', dropped, 'applies', 'apply'),
    ...(sameValue(before.facts, after.facts) ? [] : ['changed the answers that disclosure clocks are computed with']),
    ...(sameValue(before.filings, after.filings) ? [] : ['said which events record filings']),
    ...(sameValue(before.own, after.own) ? [] : ['changed the organisation’s own rules']),
    ...(sameValue(before.warnHours, after.warnHours)
      ? []
      : [`set warnings to ${after.warnHours.join(', ')} hours before`]),
  ];
  // In another order, or by a later collection of the rules.
  return clauses.length > 0 ? clauses : ['confirmed which disclosure rules apply'];
}

function decisionClause(
  verb: string,
  decisions: readonly RuleDecision[],
  one: string,
  many: string,
): readonly string[] {
  if (decisions.length === 0) return [];
  if (decisions.length > MAX_NAMED) return [`${verb} ${decisions.length} disclosure rules ${many}`];
  const named = decisions.map(({ title, reason }) => (reason === '' ? `“${title}”` : `“${title}” (${reason})`));
  const last = named.at(-1) ?? '';
  return [
    named.length === 1 ? `${verb} ${last} ${one}` : `${verb} ${named.slice(0, -1).join(', ')} and ${last} ${many}`,
  ];
}
