// The second breach of 2023: a separate incident, kept here as context from the day that the press reports it.
// It holds no milestone, so that it enters no metric of this incident.

import { LEADERSHIP } from './audiences';
import { EVENT_IDS, FIGURE_IDS } from './ids';
import { figureSource, HELP_NET_SECURITY } from './sources';
import type { ExampleEntry } from './types';

export const SECOND_BREACH: readonly ExampleEntry[] = [
  {
    at: '2023-05-03T10:20:00-07:00',
    actor: 'J. Marsh',
    kind: 'create-event',
    key: 'second-breach-access',
    input: {
      id: EVENT_IDS['second-breach-access'],
      title: 'Second 2023 breach: unauthorized access',
      when: '2023-02-24',
      until: '2023-03-30',
      learnedAt: '2023-03',
      category: 'attacker-activity',
      confidence: 'confirmed',
      description:
        'A separate incident, which concerns 836 customers. The data could include social security number, government ID and account PIN. Detected in March 2023; the day is not published in our source.',
      executiveText: 'A separate and much smaller breach, of 836 customers, followed soon after.',
      tags: ['second breach'],
      sources: [{ ...HELP_NET_SECURITY, reliedOn: true }],
      involved: ['T-Mobile US, Inc.'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-05-03T10:24:00-07:00',
    actor: 'J. Marsh',
    kind: 'create-figure',
    key: 'second-breach-customers',
    input: {
      id: FIGURE_IDS['second-breach-customers'],
      label: 'Second breach: customers affected',
      low: 836,
      unit: 'customers',
      statedAs: '836 customers',
      source: figureSource(HELP_NET_SECURITY),
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2023-05-03T10:27:00-07:00',
    actor: 'J. Marsh',
    kind: 'create-event',
    key: 'second-breach-letters',
    input: {
      id: EVENT_IDS['second-breach-letters'],
      title: 'Letters to the 836 customers of the second breach',
      when: '2023-04-28',
      category: 'notification',
      confidence: 'confirmed',
      description: 'Reported to the Maine attorney general. PINs were reset; two years of credit monitoring.',
      executiveText:
        'The 836 customers were told by letter. Their PINs were reset, with two years of credit monitoring.',
      tags: ['second breach'],
      sources: [{ ...HELP_NET_SECURITY, statedWhen: '2023-04-28', reliedOn: true }],
      involved: ['T-Mobile US, Inc.', 'Maine Attorney General'],
      audiences: LEADERSHIP,
    },
  },
];
