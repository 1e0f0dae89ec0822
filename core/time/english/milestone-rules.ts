// The phrases by which plain English names a milestone's event: "detection", "first access", "becoming aware".

import type { Milestone } from '@/core/incident/vocabulary';
import { lookup, map, optional, phrase, type Rule, sequence } from './grammar';

const PHRASES: Readonly<Record<Milestone, readonly string[]>> = {
  'first-access': ['first access', 'initial access', 'first access by the attacker'],
  'last-access': ['last access'],
  suspected: ['suspicion', 'suspected', 'first suspicion', 'being suspected'],
  detected: ['detection', 'detected', 'being detected', 'detecting it'],
  'became-aware': ['becoming aware', 'became aware', 'awareness', 'learning of it', 'learning'],
  contained: ['containment', 'contained', 'being contained'],
  eradicated: ['eradication', 'eradicated', 'being eradicated'],
  recovered: ['recovery', 'recovered', 'being recovered'],
  'determined-breach': ['determining a breach', 'determined a breach', 'breach determination'],
  'determined-notifiable': ['determining notifiability', 'determined notifiable', 'being assessed as notifiable'],
  'determined-material': [
    'determined material',
    'materiality determination',
    'determination of materiality',
    'determining materiality',
  ],
  'classified-major': ['classification', 'classified as major', 'classification as major'],
  'ransom-paid': ['ransom paid', 'ransom payment', 'paying the ransom', 'extortion payment'],
  'law-enforcement-notified': ['law enforcement notified', 'law enforcement notification', 'notifying law enforcement'],
  'regulator-notified': ['regulator notified', 'regulator notification', 'notifying the regulator'],
  'customers-notified': ['customers notified', 'customer notification', 'notifying customers'],
  'initial-report-filed': ['initial report', 'initial report filed', 'early warning'],
  'intermediate-report-filed': ['intermediate report', 'intermediate report filed'],
  'final-report-filed': ['final report', 'final report filed'],
  filed: ['filed', 'filing', 'being filed'],
};

const TABLE: Readonly<Record<string, Milestone>> = Object.fromEntries(
  (Object.keys(PHRASES) as Milestone[]).flatMap((milestone) => PHRASES[milestone].map((text) => [text, milestone])),
);

export const milestone: Rule<Milestone> = map(sequence(optional(phrase('the')), lookup(TABLE)), ([, found]) => found);
