// Milestones as things that a sentence can be about: "moved detection from …", "the time of containment".

import type { Milestone } from '../vocabulary';

export const MILESTONE_NOUNS: Readonly<Record<Milestone, string>> = {
  'first-access': 'first access',
  'last-access': 'last access',
  suspected: 'the first suspicion',
  detected: 'detection',
  'became-aware': 'the organisation’s awareness',
  contained: 'containment',
  eradicated: 'eradication',
  recovered: 'recovery',
  'determined-breach': 'the finding of a breach',
  'determined-notifiable': 'the finding that it must be notified',
  'determined-material': 'the finding of materiality',
  'classified-major': 'the classification as major',
  'ransom-paid': 'the ransom payment',
  'law-enforcement-notified': 'the notice to law enforcement',
  'regulator-notified': 'the notice to the regulator',
  'customers-notified': 'the notice to customers',
  'initial-report-filed': 'the initial report',
  'intermediate-report-filed': 'the intermediate report',
  'final-report-filed': 'the final report',
  filed: 'the filing',
};
