// What contracts ask rather than laws. An organisation adds its own, see own-rule.ts.

import type { Rule } from '../rule';
import { rule } from './draft';
import { businessDays, stage } from './limits';

export const CONTRACTS: readonly Rule[] = [
  rule({
    id: 'pci-visa',
    jurisdiction: 'contract',
    title: 'Card networks, Visa',
    citation: 'Visa, What To Do If Compromised',
    trigger: {
      words: 'a compromise is suspected or confirmed',
      milestones: ['suspected', 'detected', 'became-aware'],
    },
    counting: null,
    limitWords: 'immediately',
    notify: 'acquirer and Visa',
    metBy: [],
    appliesTo: { asks: ['cardData'] },
    verification: 'verified',
    verificationNote: 'Versions conflict.',
    sources: [
      'https://www.visa.fi/fi_FI/support/small-business/data-security.html',
      'https://support.paylinedata.com/support/solutions/articles/172280-what-to-do-in-the-case-of-a-security-breach-pci-compliance-strategy-',
    ],
    stages: [
      stage('Incident report', businessDays(3)),
      stage('Account numbers (older copies say after four days)', businessDays(10)),
    ],
  }),
  rule({
    id: 'insurance',
    jurisdiction: 'contract',
    title: 'Insurer',
    citation: 'The policy’s notice clause',
    trigger: {
      words: 'as the policy has it, such as discovery by the control group',
      milestones: ['detected', 'became-aware'],
    },
    counting: null,
    limitWords: 'as the policy has it: add it as your own rule with the text of the clause',
    notify: 'insurer or broker, and their consent before cost',
    metBy: [],
    appliesTo: { asks: ['insured'] },
    verification: 'unverified',
    sources: [],
  }),
];
