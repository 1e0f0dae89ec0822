// What counsel decided: which rules apply and which do not, each with its reason and the version of the rule that was read,
// and what the clocks are computed with. Kept in the record as a field of the incident.

import type { Facts } from './facts';
import type { OwnRule } from './own-rule';

export interface RuleDecision {
  readonly rule: string;
  /** As the rule was called then, so that the record can be read without the rules. */
  readonly title: string;
  /** The rule's version when this was decided. */
  readonly version: number;
  readonly applies: boolean;
  readonly reason: string;
}

export interface Obligations {
  /** The collection of rules that was decided on, such as "2026-11". */
  readonly rulesVersion: string;
  readonly decisions: readonly RuleDecision[];
  readonly facts: Facts;
  /** By rule, the event that records that it was met; null says that none does, whatever milestones say. */
  readonly filings: { readonly [ruleId: string]: string | null };
  readonly own: readonly OwnRule[];
  /** How many hours before a deadline the page warns, the longest first. Inside the longest it is due soon. */
  readonly warnHours: readonly number[];
}

export const DEFAULT_WARN_HOURS: readonly number[] = [24, 4];

/** Nothing was decided yet. */
export const NO_OBLIGATIONS: Obligations = {
  rulesVersion: '',
  decisions: [],
  facts: {},
  filings: {},
  own: [],
  warnHours: DEFAULT_WARN_HOURS,
};
