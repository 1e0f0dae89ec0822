// The disclosure of 19 January 2023: the filing, the figure and the notifications that it speaks of, and the market's
// answer. What it confirms of the earlier entries is in published-accounts.ts.

import { LEADERSHIP, PUBLIC } from './audiences';
import { EVENT_IDS, FIGURE_IDS, SOURCE_IDS } from './ids';
import { FILING, figureSource, THE_RECORD } from './sources';
import type { ExampleEntry } from './types';

export const DISCLOSURE: readonly ExampleEntry[] = [
  {
    at: '2023-01-19T13:09:00-08:00',
    actor: 'A. Rivera',
    kind: 'create-event',
    key: 'filed',
    input: {
      id: EVENT_IDS.filed,
      title: 'Form 8-K accepted by EDGAR (Item 8.01)',
      when: '2023-01-19T16:04:31-05:00',
      zone: 'America/New_York',
      category: 'disclosure',
      milestone: 'filed',
      confidence: 'confirmed',
      description: `Gives about 37 million accounts as a “preliminary result”. Names a bad actor’s abuse of a single API as the cause, and sees no evidence of a compromise of systems.

Filed under Item 8.01.`,
      executiveText: 'The company told investors and the public, and gave about 37 million accounts as a first count.',
      sources: [{ ...FILING, id: SOURCE_IDS['filed: filing'], reliedOn: true }],
      involved: ['T-Mobile US, Inc.', 'EDGAR'],
      audiences: PUBLIC,
    },
  },
  {
    at: '2023-01-19T13:12:00-08:00',
    actor: 'A. Rivera',
    kind: 'create-figure',
    key: 'accounts-affected',
    input: {
      id: FIGURE_IDS['accounts-affected'],
      label: 'Accounts affected',
      low: 37_000_000,
      unit: 'accounts',
      approximate: true,
      statedAs: 'about 37 million current postpaid and prepaid accounts, a preliminary result',
      source: figureSource(FILING, 'Item 8.01', 'preliminary result'),
      audiences: PUBLIC,
    },
  },
  {
    at: '2023-01-19T13:40:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'agencies-notified',
    input: {
      id: EVENT_IDS['agencies-notified'],
      title: 'Certain federal agencies notified; law enforcement engaged',
      when: '[2023-01-05..2023-01-19]',
      category: 'notification',
      milestone: 'law-enforcement-notified',
      confidence: 'confirmed',
      description:
        'The filing says that it was done, not when, nor which agencies. It can lie neither before the detection nor after the filing.',
      executiveText: 'The company told certain federal agencies, and law enforcement is engaged.',
      sources: [{ ...FILING, locator: 'Item 8.01', statedWhen: '[..2023-01-19]', reliedOn: true }],
      involved: ['T-Mobile US, Inc.', 'Certain federal agencies', 'Law enforcement'],
      audiences: PUBLIC,
    },
  },
  {
    at: '2023-01-19T13:44:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'customers-notified',
    input: {
      id: EVENT_IDS['customers-notified'],
      title: 'Customer notifications begin',
      when: '[2023-01-05..2023-01-19]',
      category: 'notification',
      milestone: 'customers-notified',
      confidence: 'confirmed',
      description: 'The filing says that it has begun. The day of the start is not published.',
      executiveText: 'The company has begun to tell the customers concerned.',
      sources: [
        {
          ...FILING,
          id: SOURCE_IDS['customers-notified: filing'],
          locator: 'Item 8.01',
          quote: 'We have begun notifying customers',
          reliedOn: true,
        },
      ],
      involved: ['T-Mobile US, Inc.', 'Customers'],
      audiences: PUBLIC,
    },
  },
  {
    at: '2023-01-20T08:10:00-08:00',
    actor: 'A. Rivera',
    kind: 'create-event',
    key: 'shares-fall',
    input: {
      id: EVENT_IDS['shares-fall'],
      title: 'Shares fall 2% in after-hours trading',
      when: '2023-01-19',
      category: 'business-impact',
      confidence: 'confirmed',
      description: 'On the day of the filing. The time of day is not stated beyond “after hours”.',
      executiveText: 'The share price fell 2% after hours on the day of the filing.',
      sources: [{ ...THE_RECORD, statedWhen: '2023-01-19', reliedOn: true }],
      involved: ['T-Mobile US, Inc.'],
      audiences: LEADERSHIP,
    },
  },
];
