// Which disclosure rules counsel decides on, the day after the detection. Who was affected where is not known that day;
// what applies to whom is our reading of the public case, not the company's.

import type { ExampleEntry } from './types';

export const OBLIGATIONS: readonly ExampleEntry[] = [
  {
    at: '2023-01-06T11:40:00-08:00',
    actor: 'L. Kim',
    kind: 'decide-obligations',
    input: {
      rules: ['fcc-64.2011-2007-le', 'fcc-64.2011-2007-hold', 'sec-8k-1.05', 'wa', 'co', 'fl', 'tx-ag', 'tx-residents'],
      declined: ['gdpr-33'],
      facts: {
        sectors: ['telecommunications'],
        listedInUs: true,
        personalData: true,
        cardData: false,
        affected: { US: null, 'US-WA': null, 'US-CO': null, 'US-FL': null, 'US-TX': null },
      },
      reasons: {
        'fcc-64.2011-2007-le':
          'Account data of customers. No determination is recorded, so that it counts from the detection, the earliest day.',
        'fcc-64.2011-2007-hold': 'Runs from whenever law enforcement is told.',
        'sec-8k-1.05': 'Kept to show that it is not in force yet.',
        'gdpr-33': 'Nothing recorded speaks of people in the European Union.',
      },
      reason: 'First reading, before numbers by state are known',
    },
  },
];
