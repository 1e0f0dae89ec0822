// A rule as it is written down here: what most of them share is filled in.

import type { Condition, InForce, Rule } from '../rule';

type Optional = 'version' | 'kind' | 'readings' | 'stages' | 'changedBy' | 'threshold' | 'inForce' | 'verificationNote';

export type Draft = Omit<Rule, Optional> & Partial<Pick<Rule, Optional>>;

const ALWAYS: InForce = { kind: 'always' };

export const from = (date: string, note = ''): InForce => ({ kind: 'from', from: date, note });

export const rule = (draft: Draft): Rule => ({
  version: 1,
  kind: 'not-after',
  readings: [],
  stages: [],
  changedBy: [],
  threshold: '',
  inForce: ALWAYS,
  verificationNote: '',
  ...draft,
});

/** People in one place whose personal data were affected. */
export const residentsOf = (place: NonNullable<Condition['places']>[number], some: Condition = {}): Condition => ({
  places: [place],
  asks: ['personalData'],
  ...some,
});
