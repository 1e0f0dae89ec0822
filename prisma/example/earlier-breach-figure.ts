// How many people the breach of 2021 affected, as the number grew: first what was announced in 2021, then the settlement
// papers of 2022, then the complaint of 2025. Working context: released to no executive beside this incident's own figure.

import { WORKING } from './audiences';
import { FIGURE_IDS } from './ids';
import { BROADBAND_BREAKFAST, figureSource, MY_NORTHWEST, SETTLEMENT_MOTION } from './sources';
import type { ExampleEntry } from './types';

export const EARLIER_BREACH_FIGURE: readonly ExampleEntry[] = [
  {
    at: '2023-01-20T10:30:00-08:00',
    actor: 'L. Kim',
    kind: 'create-figure',
    key: 'earlier-breach-people',
    input: {
      id: FIGURE_IDS['earlier-breach-people'],
      label: 'Earlier breach (2021): people affected',
      low: 40_000_000,
      unit: 'people',
      approximate: true,
      statedAs: '40 million former or prospective customers',
      source: figureSource(BROADBAND_BREAKFAST),
      audiences: WORKING,
    },
  },
  {
    at: '2023-01-20T10:33:00-08:00',
    actor: 'L. Kim',
    kind: 'change-figure',
    key: 'earlier-breach-people',
    patch: {
      low: 47_800_000,
      statedAs: 'about 47.8 million: 7.8 million current, 40 million former or prospective customers',
      reason: 'The 7.8 million current customers of the same disclosure were missing',
    },
  },
  {
    at: '2023-01-20T10:41:00-08:00',
    actor: 'L. Kim',
    kind: 'change-figure',
    key: 'earlier-breach-people',
    patch: {
      low: 76_600_000,
      statedAs: 'about 76.6 million class members',
      source: figureSource(SETTLEMENT_MOTION),
      reason: 'Settlement papers of 22 July 2022',
    },
  },
  {
    at: '2025-01-07T09:12:00-08:00',
    actor: 'L. Kim',
    kind: 'change-figure',
    key: 'earlier-breach-people',
    patch: {
      low: 79_000_000,
      statedAs: 'more than 79 million, 2,025,634 of them in Washington',
      source: figureSource(MY_NORTHWEST),
      reason: 'Complaint of the Washington attorney general, 6 January 2025',
    },
  },
];
