// The theft through the API as the team records it on 5 and 6 January 2023, before anything is published: first
// estimates, and the corrections that the log analysis brings. Entries of that night cite nothing yet.

import { LEADERSHIP } from './audiences';
import { EVENT_IDS } from './ids';
import type { ExampleEntry } from './types';

export const API_THEFT: readonly ExampleEntry[] = [
  {
    at: '2023-01-05T16:20:30-08:00',
    actor: 'A. Rivera',
    kind: 'create-event',
    key: 'first-access',
    input: {
      id: EVENT_IDS['first-access'],
      title: 'Attacker begins retrieving data through one API',
      when: 'December 2022',
      category: 'attacker-activity',
      milestone: 'first-access',
      confidence: 'possible',
      description: 'First estimate. The log analysis will replace it.',
      executiveText: 'Somebody began to take customer data through one of the company’s interfaces.',
      involved: ['T-Mobile US, Inc.', 'One API'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-01-05T16:22:00-08:00',
    actor: 'A. Rivera',
    kind: 'create-event',
    key: 'detected',
    input: {
      id: EVENT_IDS.detected,
      title: 'Company identifies the unauthorized activity',
      when: '2023-01-05',
      learnedAt: '2023-01-05',
      category: 'detection',
      milestone: 'detected',
      confidence: 'confirmed',
      description: 'Recorded to the day. The time of day is not established in this record.',
      executiveText: 'The company noticed that data was being taken.',
      involved: ['T-Mobile US, Inc.', 'One API'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-01-05T16:31:00-08:00',
    actor: 'J. Marsh',
    kind: 'create-event',
    key: 'data-obtained',
    input: {
      id: EVENT_IDS['data-obtained'],
      title: 'Data obtained through the API',
      when: 'December 2022',
      until: 'ongoing',
      learnedAt: '2023-01-05',
      category: 'attacker-activity',
      confidence: 'probable',
      description: 'The start is the same first estimate as that of the first access.',
      executiveText: 'Customer data was taken through the interface.',
      involved: ['T-Mobile US, Inc.', 'One API'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-01-05T16:48:00-08:00',
    actor: 'A. Rivera',
    kind: 'create-event',
    key: 'experts-engaged',
    input: {
      id: EVENT_IDS['experts-engaged'],
      title: 'Outside cybersecurity experts engaged; investigation starts',
      when: '2023-01-05',
      until: 'ongoing',
      category: 'detection',
      confidence: 'probable',
      executiveText: 'Outside experts help the company to find out what happened.',
      involved: ['T-Mobile US, Inc.', 'Outside cybersecurity experts'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-01-06T08:05:00-08:00',
    actor: 'J. Marsh',
    kind: 'create-event',
    key: 'contained',
    input: {
      id: EVENT_IDS.contained,
      title: 'Source traced and activity stopped',
      when: 'within a day of detection',
      category: 'response',
      milestone: 'contained',
      confidence: 'probable',
      executiveText: 'The company found where the data was being taken and stopped it within a day.',
      involved: ['T-Mobile US, Inc.', 'One API'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-01-06T09:12:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'first-access',
    patch: {
      when: '2022-11-25~',
      confidence: 'probable',
      description: 'Best estimate of the day on which data was first retrieved, give or take a day.',
      reason: 'log analysis complete',
    },
  },
  {
    at: '2023-01-06T09:14:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'data-obtained',
    patch: {
      when: '2022-11-25~',
      until: '2023-01-05',
      description:
        'Starts with the first access. The end is the day of detection and may run into 6 January, since the activity was stopped within a day.',
      reason: 'log analysis complete; activity stopped',
    },
  },
  {
    at: '2023-01-06T10:30:00-08:00',
    actor: 'J. Marsh',
    kind: 'change-event',
    key: 'first-access',
    patch: {
      techniques: ['T1190'],
      description: `Best estimate of the day on which data was first retrieved, give or take a day.

The mapping to ATT&CK T1190 (Exploit Public-Facing Application) is ours.`,
      reason: 'Technique mapped',
    },
  },
];
