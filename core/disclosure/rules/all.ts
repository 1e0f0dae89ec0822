// All rules, in the order in which they are listed.

import type { Rule } from '../rule';
import { CONTRACTS } from './contracts';
import { ELSEWHERE } from './elsewhere';
import { EUROPE } from './europe';
import { FCC } from './fcc';
import { HIPAA } from './hipaa';
import { SEC } from './sec';
import { US_FEDERAL } from './us-federal';
import { US_STATES } from './us-states';

/** Of the whole collection; what an incident was computed with is kept with its decisions. */
export const RULES_VERSION = '2026-11';

export const RULES: readonly Rule[] = [
  ...SEC,
  ...FCC,
  ...HIPAA,
  ...US_FEDERAL,
  ...US_STATES,
  ...EUROPE,
  ...ELSEWHERE,
  ...CONTRACTS,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

export const ruleById = (id: string): Rule | undefined => BY_ID.get(id);
