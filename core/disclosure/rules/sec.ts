// Rules of the Securities and Exchange Commission of the United States.

import type { Rule } from '../rule';
import { rule } from './draft';
import { businessDays, calendarDays, EDGAR_CLOSE, hours, NEW_YORK, stage } from './limits';
import { AWARE } from './trigger-words';
import { WITHOUT_CLOSURES } from './us-closures';

const SEC_DELAYS = 'https://securities-law-blog.com/2024/07/30/sec-publishes-more-new-cdi-on-cybersecurity-rules/';
const SEC_IN_FORCE = {
  kind: 'from',
  from: '2023-12-18',
  deferred: { by: 'smallerReportingCompany', from: '2024-06-15' },
  note: 'Smaller reporting companies from 15 June 2024.',
} as const;

const edgarDays = (count: number) => businessDays(count, NEW_YORK, { end: EDGAR_CLOSE });

/** EDGAR takes filings until 22:00, and dates those begun after 17:30 with the next business day. */
const LATE_EDGAR = {
  name: 'EDGAR still accepts it until then, dated the next business day',
  counting: { end: { clock: '22:00' } },
} as const;

export const SEC: readonly Rule[] = [
  rule({
    id: 'sec-8k-1.05',
    jurisdiction: 'US',
    title: 'SEC, Form 8-K Item 1.05',
    citation: 'Form 8-K Item 1.05(a), General Instruction B.1; 17 CFR 232.13(a)(2)',
    trigger: {
      words: 'the company determines that the incident is material, without unreasonable delay after discovery',
      milestones: ['determined-material'],
    },
    counting: edgarDays(4),
    limitWords: 'four business days, begun by 17:30 in Washington',
    notify: 'SEC, and with it the public',
    metBy: ['filed'],
    isStampedByDay: true,
    appliesTo: { asks: ['listedInUs'] },
    inForce: SEC_IN_FORCE,
    verification: 'verified',
    sources: [
      'https://www.formsbank.com/template/75696/current-report-8k-sec.html?page=2',
      'https://lawserver.com/?p=28166419',
      SEC_DELAYS,
    ],
    readings: [LATE_EDGAR, WITHOUT_CLOSURES],
    changedBy: [
      'A delay by the Attorney General, Item 1.05(c).',
      'What is missing is filed by amendment within four business days of becoming available.',
    ],
  }),
  rule({
    id: 'sec-8k-1.05c',
    jurisdiction: 'US',
    title: 'SEC, Item 1.05 delayed by the Attorney General',
    citation: 'Form 8-K Item 1.05(c)',
    kind: 'extension',
    trigger: {
      words:
        'the company determines materiality, and the Attorney General tells the SEC in writing, before the report is due, that disclosing would be a substantial risk',
      milestones: ['determined-material'],
    },
    counting: {
      ...edgarDays(4),
      steps: [
        { add: 4, unit: 'business-day' },
        { add: 30, unit: 'calendar-day' },
        { add: 4, unit: 'business-day' },
      ],
    },
    limitWords: '30 days from the original due date, then four business days',
    notify: 'SEC, and with it the public',
    metBy: ['filed'],
    isStampedByDay: true,
    appliesTo: { asks: ['listedInUs'] },
    inForce: SEC_IN_FORCE,
    verification: 'verified',
    sources: [
      'https://www.thecorporatecounsel.net/blog/2023/12/cybersecurity-sec-issues-three-cdis-on-delaying-cyber-incident-disclosure.html',
      SEC_DELAYS,
    ],
    readings: [LATE_EDGAR],
    changedBy: [
      'A request alone stops nothing: the Attorney General has to have told the SEC.',
      'A second delay of 30 days, and for national security another 60.',
      'If the delay is withdrawn, four business days count from then.',
    ],
  }),
  rule({
    id: 'sec-8k-1.05d',
    jurisdiction: 'US',
    title: 'SEC, Item 1.05 delayed for carriers',
    citation: 'Form 8-K Item 1.05(d)',
    kind: 'extension',
    trigger: {
      words: 'the Secret Service and the FBI are notified under 47 CFR 64.2011',
      milestones: ['law-enforcement-notified'],
    },
    counting: edgarDays(7),
    limitWords: 'up to seven business days from that notice',
    notify: 'SEC, and with it the public',
    metBy: ['filed'],
    isStampedByDay: true,
    appliesTo: { asks: ['listedInUs'], sectors: ['telecommunications'] },
    threshold: 'Carriers only',
    inForce: SEC_IN_FORCE,
    verification: 'verified',
    sources: [SEC_DELAYS],
    changedBy: [
      'The SEC must be told by correspondence before the original due date (not verified).',
      'Written for the FCC’s waiting period of 2007: whether it outlives the text of 2024 is a question for counsel.',
    ],
  }),
  rule({
    id: 'reg-sp',
    jurisdiction: 'US',
    title: 'SEC, Regulation S-P',
    citation: '17 CFR 248.30(a)(4)',
    trigger: {
      words: 'becoming aware that access or use has occurred or is reasonably likely to have',
      milestones: AWARE,
    },
    counting: calendarDays(30),
    limitWords: '30 days',
    notify: 'individuals',
    metBy: ['customers-notified'],
    appliesTo: { sectors: ['broker-or-adviser'] },
    inForce: {
      kind: 'from',
      from: '2025-12-03',
      deferred: { by: 'smallerEntity', from: '2026-06-03' },
      note: 'Smaller entities from 3 June 2026.',
    },
    verification: 'verified',
    sources: [
      'https://www.paulhastings.com/insights/ph-privacy/deadline-to-comply-with-regulation-s-p-amendments-is-here-for-larger-entities',
    ],
    stages: [stage('A service provider tells the institution', hours(72))],
    changedBy: ['A delay by the Attorney General for national security (not verified).'],
  }),
];
