// Milestones as things that a sentence can be about: "moved detection from …", "the time of containment".

import type { Milestone } from './vocabulary';

export const MILESTONE_NOUNS: Readonly<Record<Milestone, string>> = {
  'first-access': 'first access',
  'last-access': 'last access',
  detected: 'detection',
  'became-aware': 'the organisation’s awareness',
  contained: 'containment',
  eradicated: 'eradication',
  recovered: 'recovery',
  'determined-material': 'the finding of materiality',
  'law-enforcement-notified': 'the notice to law enforcement',
  'regulator-notified': 'the notice to the regulator',
  'customers-notified': 'the notice to customers',
  filed: 'the filing',
};
