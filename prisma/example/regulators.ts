// Regulators and this incident: the FCC from its first word to the consent decree, what was reported of the cause then,
// and the question that counsel keeps open, whether and when a breach was formally determined.

import { LEADERSHIP, WORKING } from './audiences';
import { EVENT_IDS, SOURCE_IDS } from './ids';
import { COMMUNICATIONS_DAILY, CONSENT_DECREE, FILING, TECHGENEZ } from './sources';
import type { ExampleEntry } from './types';

export const REGULATORS: readonly ExampleEntry[] = [
  {
    at: '2023-01-20T11:15:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'determination',
    input: {
      id: EVENT_IDS.determination,
      title: 'Any formal determination that a breach occurred',
      category: 'legal-and-regulatory',
      milestone: 'determined-breach',
      confidence: 'possible',
      description: `Kept without a date: the day of any formal “reasonable determination” is not public, so this record cannot say whether or when there was one.

Deadlines that run from such a determination are counted from the detection instead, the earliest day that it can have been, and say so.`,
      tags: ['open question'],
      involved: ['T-Mobile US, Inc.'],
      audiences: WORKING,
    },
  },
  {
    at: '2023-01-23T09:20:00-08:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'fcc-investigating',
    input: {
      id: EVENT_IDS['fcc-investigating'],
      title: 'FCC spokesperson: agency is investigating',
      when: '2023-01-20',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description: 'Said to the press by e-mail, on Friday 20 January.',
      executiveText: 'The federal communications regulator said that it is investigating.',
      sources: [{ ...COMMUNICATIONS_DAILY, statedWhen: '2023-01-20', reliedOn: true }],
      involved: ['Federal Communications Commission'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2024-09-30T15:30:00-07:00',
    actor: 'L. Kim',
    kind: 'create-event',
    key: 'consent-decree',
    input: {
      id: EVENT_IDS['consent-decree'],
      title: 'FCC consent decree: $15.75 million penalty and $15.75 million for security',
      when: '2024-09-30',
      category: 'legal-and-regulatory',
      confidence: 'confirmed',
      description: `Adopted on 27 September 2024 and released on 30 September 2024: the decree bears both dates. Dated here by its release.

Covers four incidents: the cyberattack of 2021, the platform access of 2022, and of 2023 those of the sales application and of the API.`,
      executiveText:
        'The company settled with the federal communications regulator, over this and three other incidents. It pays a penalty of $15.75 million and spends as much on security.',
      sources: [
        {
          ...CONSENT_DECREE,
          locator: 'release',
          statedWhen: '2024-09-30',
          reliedOn: true,
          reliedOnReason: 'The release made it public',
        },
        { ...CONSENT_DECREE, locator: 'adoption', statedWhen: '2024-09-27' },
      ],
      involved: ['Federal Communications Commission', 'T-Mobile US, Inc.'],
      audiences: LEADERSHIP,
    },
  },
  {
    at: '2024-10-01T09:10:00-07:00',
    actor: 'L. Kim',
    kind: 'change-event',
    key: 'filed',
    patch: {
      description: `Gives about 37 million accounts as a “preliminary result”. Names a bad actor’s abuse of a single API as the cause, and sees no evidence of a compromise of systems.

Filed under Item 8.01. Item 1.05 did not exist yet; compliance with it began on 18 December 2023.

**The cause, as reported later.** The consent decree of September 2024 is reported to put it down to a permission misconfiguration in an API. That is a summary by the press: read the decree itself before quoting it.`,
      sources: [
        {
          ...FILING,
          id: SOURCE_IDS['filed: filing'],
          reliedOn: true,
          reliedOnReason: 'The decree itself has not been read yet',
        },
        TECHGENEZ,
      ],
      reason: 'A cause is reported with the consent decree; the filing stays relied on until the decree has been read',
    },
  },
];
