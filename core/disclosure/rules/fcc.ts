// Rules of the Federal Communications Commission of the United States, as they were in 2007 and as amended in 2024.

import type { Rule } from '../rule';
import { from, rule } from './draft';
import { businessDays, calendarDays, NEW_YORK } from './limits';
import { DETERMINED } from './trigger-words';
import { WITHOUT_CLOSURES } from './us-closures';

const FCC_2007 = ['https://www.ecfr.gov/cgi-bin/text-idx?mc=true&node=se47.3.64_12011&rgn=div8'];
const FCC_2024_STATUS =
  'The amendment was published with its effective date delayed indefinitely, and upheld by the Sixth Circuit on 13 August 2025. No effective date was found.';

export const FCC: readonly Rule[] = [
  rule({
    id: 'fcc-64.2011-2007-le',
    jurisdiction: 'US',
    title: 'FCC, notice to law enforcement',
    citation: '47 CFR 64.2011(b), text of 2007',
    trigger: {
      words: 'the carrier reasonably determines a breach of customer network information',
      milestones: DETERMINED,
    },
    counting: businessDays(7, NEW_YORK),
    limitWords: 'seven business days',
    notify: 'Secret Service and FBI, through the central facility',
    metBy: ['law-enforcement-notified'],
    appliesTo: { sectors: ['telecommunications'], places: ['US'] },
    inForce: from('2007-12-08', 'Until the text of 2024 takes effect.'),
    verification: 'verified',
    verificationNote:
      'Assumed, not checked against 47 CFR 1.4: that the day itself is not counted. The zone is assumed as well.',
    sources: FCC_2007,
    readings: [WITHOUT_CLOSURES],
  }),
  rule({
    id: 'fcc-64.2011-2007-hold',
    jurisdiction: 'US',
    title: 'FCC, no disclosure yet',
    citation: '47 CFR 64.2011(b)(1), text of 2007',
    kind: 'not-before',
    trigger: { words: 'the Secret Service and the FBI are notified', milestones: ['law-enforcement-notified'] },
    counting: businessDays(7, NEW_YORK, { end: 'start-of-next-day' }),
    limitWords: 'seven full business days during which neither customers nor the public are told',
    notify: 'customers and the public, not before',
    metBy: ['customers-notified', 'filed'],
    appliesTo: { sectors: ['telecommunications'], places: ['US'] },
    inForce: from('2007-12-08', 'Until the text of 2024 takes effect.'),
    verification: 'verified',
    sources: FCC_2007,
    changedBy: ['The agency can direct a longer hold.', 'Urgent harm to customers is an exception, (b)(2).'],
  }),
  rule({
    id: 'fcc-64.2011-2024-gov',
    jurisdiction: 'US',
    title: 'FCC, notice to the government',
    citation: '47 CFR 64.2011(a), FCC 23-111, 89 FR 9968',
    trigger: { words: 'the carrier reasonably determines a breach', milestones: DETERMINED },
    counting: businessDays(7, NEW_YORK),
    limitWords: 'seven business days',
    notify: 'FCC, Secret Service and FBI',
    metBy: ['regulator-notified'],
    appliesTo: { sectors: ['telecommunications'], places: ['US'] },
    threshold: '500 customers or more, or fewer where harm is likely; smaller ones by annual report (not verified)',
    inForce: { kind: 'not-yet', note: FCC_2024_STATUS },
    verification: 'verified',
    verificationNote: 'The text was verified, its status is open.',
    sources: [
      'https://regulations.justia.com/regulations/fedreg/2024/02/12/2024-01667.html',
      'https://epic.org/sixth-circuit-upholds-fcc-data-breach-notification-rules/',
    ],
    changedBy: ['The agency can direct a delay of up to 30 days, which can be extended.'],
  }),
  rule({
    id: 'fcc-64.2011-2024-cust',
    jurisdiction: 'US',
    title: 'FCC, notice to customers',
    citation: '47 CFR 64.2011(b), text of 2024',
    trigger: { words: 'the carrier reasonably determines a breach', milestones: DETERMINED },
    counting: calendarDays(30),
    limitWords: '30 days',
    notify: 'customers',
    metBy: ['customers-notified'],
    appliesTo: { sectors: ['telecommunications'], places: ['US'] },
    threshold: 'Unless harm is not reasonably likely',
    inForce: { kind: 'not-yet', note: FCC_2024_STATUS },
    verification: 'unverified',
    sources: [],
  }),
];
