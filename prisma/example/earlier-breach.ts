// The breach of 2021: a separate incident whose settlement was under way when this one became public. Context that
// counsel enters in January 2023, known to the company since its own days; its later course follows as it happens.

import { LEADERSHIP, WORKING } from './audiences';
import { EVENT_IDS, SOURCE_IDS } from './ids';
import {
  BROADBAND_BREAKFAST,
  INDEPENDENT,
  MISSOURI_LAWYERS_MEDIA,
  MY_NORTHWEST,
  SETTLEMENT_MOTION,
  US_SUN,
} from './sources';
import type { ExampleEntry } from './types';

const TAG = '2021 breach';

const HISTORY: readonly ExampleEntry[] = [
  {
    at: '2023-01-10T10:02:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'earlier-breach-disclosed',
    input: {
      id: EVENT_IDS['earlier-breach-disclosed'],
      title: 'Earlier breach disclosed: 7.8 million current postpaid, 40 million former or prospective customers',
      when: '2021-08-17',
      learnedAt: '2021-08-17',
      category: 'disclosure',
      confidence: 'confirmed',
      description: 'Context: the breach of 2021 is a separate incident.',
      executiveText:
        'An earlier and separate breach, made public in August 2021. Its settlement was under way when this incident became public.',
      tags: [TAG],
      sources: [{ ...BROADBAND_BREAKFAST, statedWhen: '2021-08-17', reliedOn: true }],
      involved: ['T-Mobile US, Inc.'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-01-10T10:09:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'earlier-settlement-filed',
    input: {
      id: EVENT_IDS['earlier-settlement-filed'],
      title: '2021 breach: settlement filed, $350 million fund and $150 million for security',
      when: '2022-07-22',
      learnedAt: '2022-07-22',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description: 'Motion for preliminary approval filed. The security spending covers 2022 and 2023.',
      tags: [TAG],
      sources: [{ ...SETTLEMENT_MOTION, statedWhen: '2022-07-22', reliedOn: true }],
      involved: ['T-Mobile US, Inc.', 'W.D. Missouri'],
      audiences: WORKING,
    },
  },
];

const CALENDAR: readonly ExampleEntry[] = [
  {
    at: '2023-01-19T17:05:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'earlier-approval-hearing',
    input: {
      id: EVENT_IDS['earlier-approval-hearing'],
      title: 'Final approval hearing scheduled in the settlement of the 2021 breach',
      when: '2023-01-20',
      category: 'legal-and-regulatory',
      confidence: 'probable',
      description: 'Scheduled for 10:00. The source gives the schedule, not the sitting, and no time zone.',
      tags: [TAG],
      sources: [
        { ...US_SUN, id: SOURCE_IDS['earlier-approval-hearing: schedule'], statedWhen: '2023-01-20', reliedOn: true },
      ],
      involved: ['W.D. Missouri'],
      audiences: WORKING,
    },
  },
  {
    at: '2023-01-19T17:10:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'earlier-claims-deadline',
    input: {
      id: EVENT_IDS['earlier-claims-deadline'],
      title: 'Claims deadline in the settlement of the 2021 breach',
      when: '2023-01-23',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description:
        'The last day for claims on the settlement fund of the earlier breach, four days after the new disclosure.',
      executiveText: 'Last day for customers to claim from the settlement of the earlier breach.',
      tags: [TAG, 'deadline'],
      sources: [{ ...US_SUN, statedWhen: '2023-01-23', reliedOn: true }],
      involved: ['Members of the settlement class'],
      audiences: LEADERSHIP,
    },
  },
];

const COURSE: readonly ExampleEntry[] = [
  {
    at: '2023-07-24T09:10:00-07:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'earlier-settlement-approved',
    input: {
      id: EVENT_IDS['earlier-settlement-approved'],
      title: 'Final approval of the settlement of the 2021 breach',
      when: '2023-06-29',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description: '$350 million fund, $150 million for security.',
      executiveText:
        'The settlement of the earlier breach is final: a fund of $350 million, and $150 million for security.',
      tags: [TAG],
      sources: [{ ...MISSOURI_LAWYERS_MEDIA, statedWhen: '2023-06-29', reliedOn: true }],
      involved: ['W.D. Missouri', 'T-Mobile US, Inc.'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-07-24T09:14:00-07:00',
    actor: 'L. Kim',
    kind: 'change-event',
    key: 'earlier-approval-hearing',
    patch: {
      description: `Scheduled for 10:00. The source gives the schedule, not the sitting, and no time zone.

The approval itself came on 29 June 2023.`,
      reason: 'Approval granted later than the scheduled hearing',
    },
  },
  {
    at: '2025-01-07T09:05:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'washington-sues',
    input: {
      id: EVENT_IDS['washington-sues'],
      title: 'Washington attorney general sues over the 2021 breach',
      when: '2025-01-06',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description:
        'In King County Superior Court. The complaint puts the people affected at more than 79 million, 2,025,634 of them in Washington.',
      executiveText: 'The State of Washington sued the company over the earlier breach.',
      tags: [TAG],
      sources: [{ ...MY_NORTHWEST, statedWhen: '2025-01-06', reliedOn: true }],
      involved: ['Washington Attorney General', 'King County Superior Court', 'T-Mobile US, Inc.'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2025-03-14T10:00:00-07:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'earlier-payments-expected',
    input: {
      id: EVENT_IDS['earlier-payments-expected'],
      title: 'Settlement payments of the 2021 breach expected to start',
      when: '2025-04~',
      learnedAt: '2025-03-14',
      category: 'recovery',
      confidence: 'possible',
      description:
        'A forecast by the settlement’s administrator, reported on 14 March 2025. Not evidence that it happened.',
      executiveText: 'Customers are expected to be paid from the settlement of the earlier breach.',
      tags: [TAG, 'forecast'],
      sources: [{ ...INDEPENDENT, statedWhen: '2025-04~', reliedOn: true }],
      involved: ['Settlement administrator', 'Members of the settlement class'],
      audiences: LEADERSHIP,
    },
  },
];

export const EARLIER_BREACH: readonly ExampleEntry[] = [...HISTORY, ...CALENDAR, ...COURSE];
