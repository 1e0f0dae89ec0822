// What the company's own accounts confirm of the entries made before them: the filing of 19 January 2023, which also
// releases them to the public, and the notice to customers, which says some things differently.

import { PUBLIC } from './audiences';
import { SOURCE_IDS } from './ids';
import { CUSTOMER_NOTICE, FILING, TRADE_LAW_DAILY } from './sources';
import type { ExampleEntry } from './types';

const CITED = 'Cited to the filing, and public since its acceptance';

const WHAT_COULD_BE_OBTAINED = `What could be obtained, of about 37 million current postpaid and prepaid accounts:

- name, billing address, email, phone number, date of birth;
- T-Mobile account number, number of lines, plan features.

Many records were partial. The company says that the API gave no access to payment card data, social security numbers or tax IDs, driver’s license or other government ID numbers, passwords, PINs or other financial account data.`;

const CITED_TO_THE_FILING: readonly ExampleEntry[] = [
  {
    at: '2023-01-19T13:18:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'first-access',
    patch: {
      confidence: 'confirmed',
      description: `The company’s estimate: it says what it “currently” believes, and no time of day. 25 November 2022 is the day after Thanksgiving.

The mapping to ATT&CK T1190 (Exploit Public-Facing Application) is ours; the filing names no technique.`,
      sources: [
        {
          ...FILING,
          locator: 'Item 8.01',
          quote: 'on or around November 25, 2022',
          statedWhen: '2022-11-25~',
          reliedOn: true,
        },
      ],
      audiences: PUBLIC,
      reason: CITED,
    },
  },
  {
    at: '2023-01-19T13:21:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'detected',
    patch: {
      description:
        'Known to the day alone: neither the time of day nor the day of any formal “reasonable determination” is public.',
      sources: [{ ...FILING, locator: 'Item 8.01', statedWhen: '2023-01-05', reliedOn: true }],
      audiences: PUBLIC,
      reason: CITED,
    },
  },
  {
    at: '2023-01-19T13:25:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'contained',
    patch: {
      when: '[2023-01-05,2023-01-06]',
      confidence: 'confirmed',
      description: 'The filing’s wording fits 5 January as well as 6 January.',
      sources: [
        {
          ...FILING,
          id: SOURCE_IDS['contained: filing'],
          locator: 'Item 8.01',
          quote: 'within a day of learning',
          statedWhen: '[2023-01-05,2023-01-06]',
          reliedOn: true,
        },
      ],
      audiences: PUBLIC,
      reason: 'The filing says within a day of learning of it, which is one of two days; public since its acceptance',
    },
  },
  {
    at: '2023-01-19T13:29:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'data-obtained',
    patch: {
      confidence: 'confirmed',
      description: `${WHAT_COULD_BE_OBTAINED}

The end is the day of detection and may run into 6 January, since the filing has the activity stopped within a day.`,
      sources: [{ ...FILING, id: SOURCE_IDS['data-obtained: filing'], locator: 'Item 8.01', reliedOn: true }],
      audiences: PUBLIC,
      reason: CITED,
    },
  },
  {
    at: '2023-01-19T13:33:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'experts-engaged',
    patch: {
      description:
        'The day of the start is inferred from the word “promptly”. The investigation was still going on at the filing of 19 January 2023; no end is published in our sources.',
      sources: [
        {
          ...FILING,
          locator: 'Item 8.01',
          quote: 'Promptly commenced an investigation with external cybersecurity experts',
          reliedOn: true,
        },
      ],
      audiences: PUBLIC,
      reason: CITED,
    },
  },
];

const CHANGED_BY_LATER_ACCOUNTS: readonly ExampleEntry[] = [
  {
    at: '2023-01-26T09:35:00-08:00',
    actor: 'L. Kim',
    kind: 'change-event',
    key: 'customers-notified',
    patch: {
      description:
        'The filing says that it has begun. The day of the start is not published. Complaints are reported to say that their plaintiffs learned of the breach on 20 January, from the news.',
      sources: [
        {
          ...FILING,
          id: SOURCE_IDS['customers-notified: filing'],
          locator: 'Item 8.01',
          quote: 'We have begun notifying customers',
          reliedOn: true,
        },
        TRADE_LAW_DAILY,
      ],
      reason: 'Press report of what the complaints say',
    },
  },
  {
    at: '2023-03-01T10:05:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'data-obtained',
    patch: {
      description: `${WHAT_COULD_BE_OBTAINED}

The end is the day that the notice to customers gives. It may run into 6 January, since the filing has the activity stopped within a day.`,
      sources: [
        { ...FILING, id: SOURCE_IDS['data-obtained: filing'], locator: 'Item 8.01', reliedOn: false },
        {
          ...CUSTOMER_NOTICE,
          quote: 'on or around November 25, 2022 through January 5, 2023',
          statedWhen: '2022-11-25~',
          reliedOn: true,
          reliedOnReason: 'It alone gives both ends of the range',
        },
      ],
      reason: 'The notice is relied on, since it alone gives both ends of the range',
    },
  },
  {
    at: '2023-03-01T10:11:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'contained',
    patch: {
      description: `The company’s two accounts differ. The filing has the activity stopped within a day of learning of it, which fits 5 January as well as 6 January. The notice to customers has it shut down within 24 hours, and lets the range of the theft end with 5 January.

The filing is relied on: it speaks of the stop itself, and its two days hold both accounts.`,
      sources: [
        {
          ...FILING,
          id: SOURCE_IDS['contained: filing'],
          locator: 'Item 8.01',
          quote: 'within a day of learning',
          statedWhen: '[2023-01-05,2023-01-06]',
          reliedOn: true,
          reliedOnReason: 'It speaks of the stop itself, and its two days hold both accounts',
        },
        { ...CUSTOMER_NOTICE, quote: 'within 24 hours', statedWhen: '2023-01-05' },
      ],
      reason:
        'The notice to customers ends the range on 5 January; the filing stays relied on, for its bounds hold both',
    },
  },
];

export const PUBLISHED_ACCOUNTS: readonly ExampleEntry[] = [...CITED_TO_THE_FILING, ...CHANGED_BY_LATER_ACCOUNTS];
